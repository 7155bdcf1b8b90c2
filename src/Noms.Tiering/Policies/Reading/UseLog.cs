using System.Collections.Immutable;

namespace Noms.Tiering.Policies.Reading;

/// <summary>Which determinants are read, by what and where, and how late that may be worked out.</summary>
internal sealed class UseLog(FaultList faults)
{
    private static readonly string[] HideNoReader =
    [
        FaultCodes.NotInReads, FaultCodes.NotCited, FaultCodes.NoReason, FaultCodes.UnknownSource, FaultCodes.EffectiveBackwards,
        FaultCodes.ConstraintViolated,
    ];

    private readonly ByName<Parts<Use>> _uses = new();
    private readonly ByName<JsonValue> _reads = new();
    private readonly HashSet<string> _faulted = new(StringComparer.Ordinal);
    private string? _reader;

    /// <summary>The stage of what is being read: one more than the highest stage of a derived determinant that it reads.</summary>
    public int Stage { get; private set; }

    /// <summary>Begins a part of the policy; what is used from here on is used by it.</summary>
    /// <param name="derivedId">The derived determinant that it is, or <see langword="null"/>.</param>
    public void Begin(string? derivedId = null)
    {
        _reader = derivedId;
        Stage = 0;
    }

    public void Declare(string determinantId, JsonValue at) => _reads[determinantId] = at;

    public void OfCase(Determinant determinant, JsonValue at, bool isRecordedOnly = false)
    {
        Note(determinant.Id, at, isRecordedOnly);
        if (!_reads.Contains(determinant.Id) && _faulted.Add(determinant.Id))
        {
            faults.Add(FaultCodes.NotInReads, at, $"`{determinant.Id}` is read here and is not in `reads`; say there what a missing one means");
        }
    }

    public void OfDerived(DerivedDeterminant derived, JsonValue at)
    {
        Note(derived.Id, at, false);
        Stage = Math.Max(Stage, derived.Stage + 1);
    }

    /// <summary>Where a determinant is read otherwise than by one derived determinant or to ask whether it is recorded.</summary>
    public ImmutableArray<JsonValue> ReadElsewhere(string determinantId, string derivedId)
    {
        var elsewhere = new Parts<JsonValue>();
        var uses = _uses[determinantId];
        for (var index = 0; index < uses?.Count; index++)
        {
            if (!uses[index].IsRecordedOnly && uses[index].Reader != derivedId)
            {
                elsewhere.Add(uses[index].At);
            }
        }

        return elsewhere.ToImmutable();
    }

    /// <summary>Notes every determinant of `reads` that nothing reads, unless a fault elsewhere may be why nothing does.</summary>
    public void CheckReads()
    {
        if (faults.HasOthersThan(HideNoReader))
        {
            return;
        }

        foreach (var id in _reads.Names)
        {
            if (!_uses.Contains(id))
            {
                faults.Add(FaultCodes.ReadByNothing, _reads[id]!, $"nothing reads `{id}`; remove it from `reads`");
            }
        }
    }

    private void Note(string id, JsonValue at, bool isRecordedOnly)
    {
        var uses = _uses[id] ??= new();
        uses.Add(new Use(_reader, at, isRecordedOnly));
    }

    private sealed record Use(string? Reader, JsonValue At, bool IsRecordedOnly);
}
