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
            var rounds = Rounds.Measure(effort.Rounds, effort.Slice, () => byHand.ByHand(), () => trace.Values());
            yield return new Bar(
                $"every rule and test of the trace: {policy.Policy.Id}",
                Figures.Nanoseconds(rounds.Least(0), DecideSubject.Cases),
                Figures.Nanoseconds(rounds.Least(1), DecideSubject.Cases),
                rounds.Ratio(1), " x", 6, 3);
        }

        var subject = new TraceSubject(HandwrittenPolicy.Noms2005);
        subject.Values();
        yield return new Bar("bytes allocated by enumerating a trace", "", "", Allocation.Of(() => subject.Values()) / (double)DecideSubject.Cases, " B", 0, 0);
    }
}
