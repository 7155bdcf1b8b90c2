using Noms.Tiering.Handwritten;
using Noms.Tiering.Handwritten.Cases;
using NRules;

namespace Noms.Tiering.NRules.Benchmarks;

/// <summary>The ways of deciding the same cases that are compared; the first is what the others are measured against.</summary>
internal static class Ways
{
    // So many that no processor learns them by heart; see the benchmarks of the library.
    private const int Cases = 10_240;

    private const int Traced = 256;

    public static IReadOnlyList<Way> Of(HandwrittenPolicy policy)
    {
        var asOf = policy.AsOf;
        var cases = VariedCases.For(policy.Policy, asOf, Cases);
        var typed = cases.Select(c => TypedCases.From(c, policy.Policy)).ToArray();
        var traced = cases.Take(Traced).ToArray();
        var library = new TieringEngine(policy.Policy);
        var outcome = library.CreateOutcome();
        var nrules = new NRulesTieringEngine(policy.Policy);
        var repository = new PolicyRuleRepository(policy.Policy);
        var plain = RuleRepositoryExtensions.Compile(repository);
        return
        [
            Each("handwritten C#", typed, c => policy.Decide(c, asOf)),
            Each("library, one outcome for all", cases, c => library.Decide(c, asOf, outcome)),
            Each("library", cases, c => library.Decide(c, asOf)),
            Each("NRules, one case", cases, c => nrules.Decide(c, asOf)),
            new("NRules, batch", Cases, () => _ = nrules.DecideAll(cases, asOf).Count()),
            Each("NRules plain: a new session for each case", cases, c => Plainly(plain, repository.Read(c, asOf))),
            Each("library, trace as JSON", traced, c => library.Decide(c, asOf).Trace.ToUtf8Json()),
            Each("NRules, trace as JSON", traced, c => nrules.Decide(c, asOf).Trace.ToUtf8Json()),
        ];
    }

    private static Way Each<T>(string name, IReadOnlyCollection<T> cases, Action<T> decide) => new(name, cases.Count, () =>
    {
        foreach (var each in cases)
        {
            decide(each);
        }
    });

    private static void Plainly(ISessionFactory factory, CaseFact facts)
    {
        var session = factory.CreateSession();
        session.Insert(facts);
        session.Fire();
    }
}
