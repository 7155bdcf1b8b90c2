namespace Noms.Tiering.Tests.Properties;

/// <summary>One case made of another.</summary>
internal static class CaseChanges
{
    /// <summary>The case with these facts in place of its own.</summary>
    public static TieringCase WithFacts(this TieringCase tieringCase, IEnumerable<Fact> facts)
    {
        var builder = TieringCase.Create(tieringCase.Id);
        foreach (var fact in facts)
        {
            builder.With(fact);
        }

        foreach (var (scale, level) in tieringCase.PreviousLevels)
        {
            builder.WithPreviousLevel(scale, level);
        }

        foreach (var one in tieringCase.Overrides)
        {
            builder.WithOverride(one);
        }

        foreach (var one in tieringCase.Judgements)
        {
            builder.WithJudgement(one);
        }

        return builder.Build();
    }
}
