using System.Globalization;
using FluentAssertions;
using Noms.Tiering.Handwritten;
using Noms.Tiering.Handwritten.Cases;
using Xunit;

namespace Noms.Tiering.Tests.Deciding;

public sealed class OpenCasesAmongMany
{
    private static readonly DateOnly AsOf = new(2006, 3, 1);

    private static readonly double[] Shares = [0.05, 0.5, 0.9];

    public static TheoryData<string> Policies => [.. HandwrittenPolicy.All.Select(policy => policy.ToString())];

    [Theory]
    [MemberData(nameof(Policies))]
    public void What_a_case_comes_to_does_not_depend_on_the_cases_before(string name)
    {
        var policy = HandwrittenPolicy.All.Single(p => p.ToString() == name);
        List<TieringCase> cases = [.. Shares.SelectMany(missing => VariedCases.For(policy.Policy, policy.AsOf, 300, missing))];
        var alone = new TieringEngine(policy.Policy);
        string[] expected = [.. cases.Select(person => Said(alone, person, policy.AsOf, alone.CreateOutcome()))];

        foreach (var isPrepared in new[] { false, true })
        {
            var many = EngineOf(policy.Policy, isPrepared);
            var outcome = many.CreateOutcome();
            for (var turn = 0; turn < 2; turn++)
            {
                cases.Select(person => Said(many, person, policy.AsOf, outcome)).Should().Equal(expected);
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void However_many_ways_of_being_open_there_are_a_case_comes_to_the_same(bool isPrepared)
    {
        var determinants = Enumerable.Range(0, 11).Select(place => string.Create(CultureInfo.InvariantCulture, $"d{place}")).ToList();
        var policy = SmallPolicy.Of($$"""
            "determinants": [ {{string.Join(", ", determinants.Select(id => $$"""{ "id": "{{id}}", "title": "{{id}}", "kind": "flag", "source": "made up" }"""))}} ],
            "reads": { {{string.Join(", ", determinants.Select(id => $$"""  "{{id}}": { "whenMissing": "open" }"""))}} },
            "rules": [ {{string.Join(", ", determinants.Select((id, place) => $$"""
                { "id": "R{{place}}", "floor": "{{(place % 3) + 2}}",
                  "when": { "all": [ { "determinant": "{{id}}", "is": true }, { "determinant": "{{determinants[(place + 1) % 11]}}", "is": false } ] } }
                """))}} ]
            """).Policy;
        var engine = EngineOf(policy, isPrepared);
        var outcome = engine.CreateOutcome();
        List<TieringCase> cases = [.. Enumerable.Range(0, 20_000).Select(number => Person(policy, determinants, number * 7919 % 177_147))];
        string[] first = [.. cases.Take(200).Select(person => Said(engine, person, AsOf, engine.CreateOutcome()))];

        cases.ForEach(person => engine.Decide(person, AsOf, outcome));

        cases.Take(200).Select(person => Said(engine, person, AsOf, outcome)).Should().Equal(first);
    }

    [Fact]
    public void What_a_known_list_says_beside_an_open_fact_is_told_apart()
    {
        var engine = new TieringEngine(SmallPolicy.Of("""
            "reads": { "ogrs3": { "whenMissing": "open" }, "sentences": { "whenMissing": { "is": [] } } },
            "rules": [ { "id": "R1", "floor": "3", "when": { "all": [
                { "determinant": "ogrs3", "atLeast": 50 }, { "some": "sentences", "such": { "field": "phase", "is": "licence" } } ] } } ]
            """).Policy);
        var outcome = engine.CreateOutcome();
        TieringCase[] cases = [With(SentencePhase.Community), With(SentencePhase.Licence)];

        for (var turn = 0; turn < 50; turn++)
        {
            cases.Select(person => Said(engine, person, AsOf, outcome)).Should().Equal(cases.Select(person => Said(engine, person, AsOf, engine.CreateOutcome())));
        }

        static TieringCase With(SentencePhase phase) =>
            TieringCase.Create("C1").With(Determinants.Sentences, [new Sentence { Type = SentenceType.CommunityOrder, Phase = phase }]).Build();
    }

    private static TieringEngine EngineOf(TieringPolicy policy, bool isPrepared)
    {
        var engine = new TieringEngine(policy);
        if (isPrepared)
        {
            engine.Prepare();
        }

        return engine;
    }

    private static TieringCase Person(TieringPolicy policy, List<string> determinants, int number)
    {
        var person = TieringCase.Create("C1");
        foreach (var id in determinants)
        {
            if (number % 3 != 0)
            {
                person.WithFact(policy.Reads.Single(use => use.Determinant.Id == id).Determinant, FactValue.Flag(number % 3 == 1));
            }

            number /= 3;
        }

        return person.Build();
    }

    private static string Said(TieringEngine engine, TieringCase person, DateOnly asOf, TieringOutcome outcome)
    {
        engine.Decide(person, asOf, outcome);
        var rules = string.Join(' ', engine.Policy.Rules.Select(rule => outcome.TruthOf(rule)));
        var scales = engine.Policy.Scales.Select((_, scale) =>
            $"{outcome.LevelOf(scale)} {outcome.CalculatedLevelOf(scale)} of {string.Join(' ', outcome.PossibleOf(scale))} {outcome.IsProvisional(scale)}"
            + $" deciding {string.Join(' ', outcome.DecidingOf(scale))} one of {string.Join(' ', outcome.DecidedByOneOf(scale))}"
            + $" open {string.Join(' ', outcome.KeptOpenBy(scale))}");
        return $"{person.Id}: {outcome.State} {outcome.Status?.Id} {rules}; {string.Join("; ", scales)}";
    }
}
