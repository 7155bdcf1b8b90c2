namespace Noms.Tiering.Deciding.Rows;

/// <summary>Which determinants of a case are recorded and used, but could be something else.</summary>
/// <remarks>Immutable and shared between threads.</remarks>
internal sealed class Uncertainty
{
    private readonly PlaceMarks _statics;
    private readonly InputVariable[] _others;

    public Uncertainty(InputVariable[] inputs)
    {
        foreach (var input in inputs.Where(i => i.IsUncertainByMark))
        {
            _statics.Add(input.Ordinal);
        }

        _others = [.. inputs.Where(i => i.CanBeUncertain && !i.IsUncertainByMark)];
    }

    /// <summary>Whether <see cref="Statics"/> say all.</summary>
    public bool IsByMarks => _others.Length == 0;

    /// <summary>The national determinants that are uncertain where they are recorded as static.</summary>
    public ref readonly PlaceMarks Statics => ref _statics;

    /// <summary>Whether there is any.</summary>
    public bool IsAny(CaseFacts facts, DateOnly asOf)
    {
        ulong marks = 0;
        for (var word = 0; word < Determinants.Room / 64; word++)
        {
            marks |= facts.Statics[word] & _statics[word];
        }

        if (marks != 0)
        {
            return true;
        }

        foreach (var input in _others)
        {
            if (input.IsUncertain(facts, asOf))
            {
                return true;
            }
        }

        return false;
    }
}
