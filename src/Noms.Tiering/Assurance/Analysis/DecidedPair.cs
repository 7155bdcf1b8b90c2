namespace Noms.Tiering.Assurance.Analysis;

/// <summary>Decides cases under two policies that differ in one figure.</summary>
internal sealed class DecidedPair
{
    private readonly (TieringEngine Engine, TieringOutcome Outcome) _before;
    private readonly (TieringEngine Engine, TieringOutcome Outcome) _after;
    private readonly DateOnly _asOf;

    public DecidedPair(TieringPolicy before, TieringPolicy after, DateOnly asOf)
    {
        _before = Make(before);
        _after = Make(after);
        _asOf = asOf;
    }

    /// <summary>Whether a case comes to another state, status or level.</summary>
    public bool Differs(TieringCase person)
    {
        var (one, two) = (Decide(_before, person), Decide(_after, person));
        return one.State != two.State || one.Status?.Id != two.Status?.Id
            || Enumerable.Range(0, one.Policy.Scales.Length).Any(scale => one.LevelOf(scale)?.Id != two.LevelOf(scale)?.Id);
    }

    private static (TieringEngine Engine, TieringOutcome Outcome) Make(TieringPolicy policy)
    {
        var engine = new TieringEngine(policy);
        return (engine, engine.CreateOutcome());
    }

    private TieringOutcome Decide((TieringEngine Engine, TieringOutcome Outcome) side, TieringCase person)
    {
        side.Engine.Decide(person, _asOf, side.Outcome);
        return side.Outcome;
    }
}
