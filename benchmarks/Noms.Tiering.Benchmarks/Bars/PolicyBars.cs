using Noms.Tiering.Assurance;
using Noms.Tiering.Benchmarks.Subjects;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>Loading a policy, and proving one, warm.</summary>
internal static class PolicyBars
{
    public static IEnumerable<Bar> Measure(Effort effort)
    {
        var subject = new PolicySubject(250);
        var rounds = Rounds.Measure(effort.Rounds, effort.Slice, () => subject.Load());
        yield return new Bar("load, check and compile 250 rules", "", "", rounds.Least(0).TotalMilliseconds, " ms", 30, 10);
        var policy = TieringPolicies.Hmpps2026.All[^1];
        var walks = Rounds.Measure(effort.Rounds, effort.Slice, () => PolicyAnalysis.Of(policy));
        yield return new Bar("walk all cells of hmpps-2026, with every finding", "", "", walks.Least(0).TotalMilliseconds, " ms", 1000, 100);
    }
}
