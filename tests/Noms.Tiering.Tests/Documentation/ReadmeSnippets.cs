using Noms.Tiering.Policies;

namespace Noms.Tiering.Tests.Documentation;

/// <summary>The C# of the README, compiled. A test compares each with the README, letter by letter.</summary>
internal static class ReadmeSnippets
{
    public static string DecideOneCase()
    {
        // <one-case>
        var engine = new TieringEngine(TieringPolicies.Noms2005);
        var person = TieringCase.Create("C1")
            .With(Determinants.Ogrs3, 62)
            .With(Determinants.RiskOfSeriousHarm, RiskOfSeriousHarm.Medium, source: "OASys", date: new DateOnly(2006, 2, 1))
            .With(Determinants.AccommodationNeed, NeedSeverity.Standard)
            .With(Determinants.Sentences, [new Sentence { Type = SentenceType.CommunityOrder, Phase = SentencePhase.Community }])
            .WithPreviousLevel("tier", "2")
            .Build();
        var decision = engine.Decide(person, asOf: new DateOnly(2006, 3, 1));
        Console.WriteLine(decision.Trace.ToText());
        // </one-case>
        return decision.Trace.ToText();
    }

    public static PolicyReadResult ReadPolicy(string path)
    {
        // <own-policy>
        var read = PolicyReader.Read(File.ReadAllBytes(path));
        if (!read.IsSuccess)
        {
            foreach (var fault in read.Diagnostics)
            {
                Console.Error.WriteLine(fault);
            }
        }
        // </own-policy>
        return read;
    }

    public static IReadOnlyList<Level> DecideMany(TieringEngine engine, IEnumerable<TieringCase> caseload, DateOnly asOf)
    {
        var levels = new List<Level>();
        // <many>
        var outcome = engine.CreateOutcome();
        foreach (var person in caseload)
        {
            engine.Decide(person, asOf, outcome);
            levels.Add(outcome.LevelOf(0)!);
        }
        // </many>
        return levels;
    }
}
