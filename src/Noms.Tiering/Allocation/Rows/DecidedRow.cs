using Noms.Tiering.Deciding;

namespace Noms.Tiering.Allocation.Rows;

/// <summary>One row of a caseload as it is decided: its outcome, and what that comes to for its line and for the summary. It is filled again and again.</summary>
/// <remarks>Mutable, and for one thread at a time.</remarks>
internal sealed class DecidedRow
{
    private readonly PolicyFacets _facets;
    private readonly List<string> _unavailable = [];
    private readonly LineBuffer _dated = new();

    public DecidedRow(TieringEngine engine)
    {
        Outcome = engine.CreateOutcome();
        Lines = engine.Lines;
        _facets = Lines.Facets;
        Result = new RowResult(_facets);
        Kinds = new RowKinds(Result);
        ByBits = new KindsByBits(Outcome, Result);
    }

    public DecisionLines Lines { get; }

    public TieringOutcome Outcome { get; }

    public DateOnly AsOf { get; private set; }

    /// <summary>What it comes to.</summary>
    public RowResult Result { get; }

    /// <summary>By scale.</summary>
    public DecidedScale[] Scales => Result.Scales;

    /// <summary>Rows like it.</summary>
    public RowKinds Kinds { get; }

    /// <summary>The same, found before the result is known.</summary>
    public KindsByBits ByBits { get; }

    /// <summary>Whether the case says that something is unavailable.</summary>
    public bool IsShort => _unavailable.Count > 0;

    /// <summary>Whether the result says all that comes of the row, so that it may be found among <see cref="Kinds"/>.</summary>
    public bool IsPlain => Outcome.State != DecisionState.InvalidData && !Outcome.HasAdjustments && Result.Shortfalls.Count == 0;

    /// <summary>What its line says between the id and the result.</summary>
    public ReadOnlySpan<byte> Dated => _dated.Written;

    /// <summary>Takes what is unavailable from the facts of a case.</summary>
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

    /// <summary>Takes everything from the outcome, once what is unavailable and the levels before are set.</summary>
    public void Take(DateOnly asOf)
    {
        SetDay(asOf);
        Result.State = Outcome.State;
        Result.Status = Outcome.Status is { } status ? Outcome.Policy.Statuses.IndexOf(status) : -1;
        Result.Modes = _facets.Modes?.PlaceOf(Outcome) ?? -1;
        Result.IsProvisional = false;
        Array.Clear(Result.KeptOpenBy);
        for (var scale = 0; scale < Scales.Length; scale++)
        {
            Take(scale);
        }

        _facets.FindOutputs(Outcome, Result.Outputs);
        _facets.FindSuffixes(Outcome, Result.Suffixes);
        Result.Shortfalls.Clear();
        if (_unavailable.Count > 0 && _facets.Needs!.PlaceOf(Outcome) is >= 0 and var place)
        {
            foreach (var need in _facets.Needs.Lines[place])
            {
                if (_unavailable.Contains(need))
                {
                    Result.Shortfalls.Add(need);
                }
            }
        }
    }

    /// <summary>Sets the day as of which the row is decided.</summary>
    public void SetDay(DateOnly asOf)
    {
        if (_dated.Length == 0 || AsOf != asOf)
        {
            AsOf = asOf;
            _dated.Clear();
            Lines.WriteDay(_dated, asOf);
        }
    }

    private void Take(int index)
    {
        var scale = Scales[index];
        var (deciding, oneOf) = DecidingRules.Find(Outcome, index);
        deciding.AsSpan(0, scale.Deciding.Length).CopyTo(scale.Deciding);
        oneOf.AsSpan(0, scale.OneOf.Length).CopyTo(scale.OneOf);
        scale.Final = Outcome.FinalOf(index);
        scale.Calculated = Outcome.Scales[index].Level;
        scale.Change = ChangeOf(scale);
        scale.IsProvisional = Outcome.IsProvisional(index);
        Result.IsProvisional |= scale.IsProvisional;
        if (!scale.IsProvisional)
        {
            scale.ObtainFirst = -1;
            Array.Clear(scale.KeptOpenBy);
            return;
        }

        scale.ObtainFirst = OpenDeterminants.Find(Outcome, index, scale.KeptOpenBy);
        for (var word = 0; word < Result.KeptOpenBy.Length; word++)
        {
            Result.KeptOpenBy[word] |= scale.KeptOpenBy[word];
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
