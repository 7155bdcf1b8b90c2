using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>What the outcome of one row of a caseload comes to, for its line and for the summary. It is filled again and again.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class DecidedRow
{
    private readonly PolicyFacets _facets;
    private readonly List<string> _unavailable = [];

    public DecidedRow(TieringEngine engine)
    {
        Outcome = engine.CreateOutcome();
        Lines = engine.Lines;
        Scales = [.. engine.Policy.Scales.Select(_ => new DecidedScale(engine.Policy))];
        KeptOpenBy = new ulong[Outcome.Compiled.ReadWords];
        _facets = Lines.Facets;
    }

    public DecisionLines Lines { get; }

    public TieringOutcome Outcome { get; }

    public DateOnly AsOf { get; private set; }

    /// <summary>By scale.</summary>
    public DecidedScale[] Scales { get; }

    /// <summary>Whether some value of an open determinant would change a level.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>The place of the modes in <see cref="PolicyFacets.Modes"/>; -1 where there are none.</summary>
    public int Modes { get; private set; }

    /// <summary>What keeps some level open, as bits of the policy's reads. Of a provisional row alone.</summary>
    public ulong[] KeptOpenBy { get; }

    /// <summary>What the level needs and is unavailable.</summary>
    public List<string> Shortfalls { get; } = [];

    /// <summary>Takes what is unavailable from the facts of a case, before <see cref="Take(DateOnly)"/>.</summary>
    public void SetUnavailable(CaseFacts facts)
    {
        _unavailable.Clear();
        if (_facets.Availability is not { } availability)
        {
            return;
        }

        var list = facts.EncodedOf(availability);
        if (list == CaseFacts.NotRecorded)
        {
            return;
        }

        for (var element = facts.FirstOf(list); element >= 0; element = facts.NextOf(element))
        {
            if (facts.Field(element, 0) is var value && value != CaseFacts.NotRecorded)
            {
                _unavailable.Add(availability.Fields[0].Values[(int)value].Id);
            }
        }
    }

    /// <summary>Takes everything from the outcome, once the levels before are set.</summary>
    public void Take(DateOnly asOf)
    {
        AsOf = asOf;
        IsProvisional = false;
        Array.Clear(KeptOpenBy);
        for (var scale = 0; scale < Scales.Length; scale++)
        {
            Take(scale);
        }

        Modes = _facets.Modes?.PlaceOf(Outcome) ?? -1;
        Shortfalls.Clear();
        if (_unavailable.Count > 0 && _facets.Needs!.PlaceOf(Outcome) is >= 0 and var place)
        {
            foreach (var need in _facets.Needs.Lines[place])
            {
                if (_unavailable.Contains(need))
                {
                    Shortfalls.Add(need);
                }
            }
        }
    }

    private void Take(int index)
    {
        var scale = Scales[index];
        var (deciding, oneOf) = DecidingRules.Find(Outcome, index);
        deciding.AsSpan(0, scale.Deciding.Length).CopyTo(scale.Deciding);
        oneOf.AsSpan(0, scale.OneOf.Length).CopyTo(scale.OneOf);
        scale.Final = Outcome.FinalOf(index);
        scale.IsProvisional = Outcome.IsProvisional(index);
        IsProvisional |= scale.IsProvisional;
        scale.Change = ChangeOf(scale);
        if (scale.IsProvisional)
        {
            scale.ObtainFirst = OpenDeterminants.Find(Outcome, index, scale.KeptOpenBy);
            for (var word = 0; word < KeptOpenBy.Length; word++)
            {
                KeptOpenBy[word] |= scale.KeptOpenBy[word];
            }
        }
    }

    private LevelChange ChangeOf(DecidedScale scale)
    {
        if (scale.Previous < 0 || Outcome.State != DecisionState.Decided)
        {
            return LevelChange.NotKnown;
        }

        return scale.Final.Level > scale.Previous ? LevelChange.Raised : scale.Final.Level < scale.Previous ? LevelChange.Lowered : LevelChange.Same;
    }
}
