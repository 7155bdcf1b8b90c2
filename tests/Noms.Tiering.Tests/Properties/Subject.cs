namespace Noms.Tiering.Tests.Properties;

/// <summary>A generated policy, as text and as read, with an engine for it and the day as of which its cases are decided.</summary>
/// <param name="Text">The policy file.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Engine">An engine that decides case by case.</param>
/// <param name="ForMany">One that decides many.</param>
/// <param name="Prepared">One that has made ready all that deciding very many takes.</param>
/// <param name="AsOf">The as-of date.</param>
internal sealed record Subject(string Text, TieringPolicy Policy, TieringEngine Engine, TieringEngine ForMany, TieringEngine Prepared, DateOnly AsOf)
{
    /// <summary>Makes one with engines.</summary>
    public static Subject Of(string text, TieringPolicy policy, DateOnly asOf)
    {
        var many = new TieringEngine(policy);
        _ = many.CreateOutcome();
        var prepared = new TieringEngine(policy);
        prepared.Prepare();
        return new(text, policy, new TieringEngine(policy), many, prepared, asOf);
    }
}
