using Noms.Tiering.Benchmarks.Subjects;
using Noms.Tiering.Handwritten;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>Every rule and test of the trace against handwritten code.</summary>
internal static class TraceBars
{
    public static IEnumerable<Bar> Measure(Effort effort)
    {
        foreach (var policy in HandwrittenPolicy.All)
        {
            var byHand = new DecideSubject(policy, 0);
            var trace = new TraceSubject(policy);
            const int PerPass = DecideSubject.Cases / TraceSubject.Cases;
            var rounds = Rounds.Measure(effort.Rounds, effort.Slice, () => byHand.ByHand(), () => trace.Objects());
            yield return new Bar(
                $"every rule and test of the trace: {policy.Policy.Id}",
                Figures.Nanoseconds(rounds.Least(0), DecideSubject.Cases),
                Figures.Nanoseconds(rounds.Least(1), TraceSubject.Cases),
                rounds.Ratio(1) * PerPass, " x", 6, 3);
        }

        var subject = new TraceSubject(HandwrittenPolicy.Noms2005);
        subject.Objects();
        yield return new Bar("bytes allocated by enumerating a trace", "", "", Allocation.Of(() => subject.Objects()) / (double)TraceSubject.Cases, " B", 0, 0);
    }
}
