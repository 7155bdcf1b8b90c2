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
        KeptOpenBy = new ulong[(engine.Policy.Reads.Length + 63) / 64];
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

    /// <summary>Takes what is unavailable from a case, before <see cref="Take(DateOnly)"/>.</summary>
    public void SetUnavailable(TieringCase tieringCase)
    {
        _unavailable.Clear();
        if (_facets.Availability is { } availability && tieringCase[availability] is { Kind: FactValueKind.List } list)
        {
            foreach (var element in list.AsList().Elements)
            {
                if (element.Values[0] is { Kind: FactValueKind.Choice } choice)
                {
                    _unavailable.Add(choice.AsText());
                }
            }
        }
    }

    /// <summary>The same where nothing is; false where something may be, which is no ordinary row.</summary>
    public bool TrySetUnavailable(CaseFacts facts)
    {
        _unavailable.Clear();
        return _facets.Availability is not { } availability || facts.EncodedOf(availability) is CaseFacts.NotRecorded || facts.FirstOf(facts.EncodedOf(availability)) < 0;
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
            Shortfalls.AddRange(_facets.Needs.Lines[place].Where(_unavailable.Contains));
        }
    }

    private void Take(int index)
    {
        var scale = Scales[index];
        var (deciding, oneOf) = DecidingRules.Find(Outcome, index);
        deciding.AsSpan(0, scale.Deciding.Length).CopyTo(scale.Deciding);
        oneOf.AsSpan(0, scale.OneOf.Length).CopyTo(scale.OneOf);
        scale.IsProvisional = Outcome.IsProvisional(index);
        IsProvisional |= scale.IsProvisional;
        scale.Change = ChangeOf(index, scale.Previous);
        if (scale.IsProvisional)
        {
            TakeOpen(index, scale);
        }
    }

    private void TakeOpen(int index, DecidedScale scale)
    {
        Array.Clear(scale.KeptOpenBy);
        var kept = Outcome.KeptOpenBy(index);
        var first = FirstToObtain.Find(Outcome, index, kept);
        scale.ObtainFirst = -1;
        for (var read = 0; read < Outcome.Policy.Reads.Length; read++)
        {
            var determinant = Outcome.Policy.Reads[read].Determinant;
            if (kept.Contains(determinant))
            {
                scale.KeptOpenBy[read >> 6] |= 1UL << (read & 63);
                KeptOpenBy[read >> 6] |= 1UL << (read & 63);
                scale.ObtainFirst = determinant == first ? read : scale.ObtainFirst;
            }
        }
    }

    private LevelChange ChangeOf(int index, int previous)
    {
        if (previous < 0 || Outcome.State != DecisionState.Decided)
        {
            return LevelChange.NotKnown;
        }

        var level = Outcome.Scales[index].Level;
        return level > previous ? LevelChange.Raised : level < previous ? LevelChange.Lowered : LevelChange.Same;
    }
}
