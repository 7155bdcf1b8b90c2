using Noms.Tiering.Benchmarks.Subjects;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>Loading a policy, warm.</summary>
internal static class PolicyBars
{
    public static IEnumerable<Bar> Measure(Effort effort)
    {
        var subject = new PolicySubject(250);
        var rounds = Rounds.Measure(effort.Rounds, effort.Slice, () => subject.Load());
        yield return new Bar("load, check and compile 250 rules", "", "", rounds.Least(0).TotalMilliseconds, " ms", 30, 10);
    }
}
