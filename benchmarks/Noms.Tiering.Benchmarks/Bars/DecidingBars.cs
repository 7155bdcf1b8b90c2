using Noms.Tiering.Benchmarks.Subjects;
using Noms.Tiering.Handwritten;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>Deciding against handwritten code, and what it allocates.</summary>
internal static class DecidingBars
{
    public static IEnumerable<Bar> Measure(Effort effort)
    {
        foreach (var policy in HandwrittenPolicy.All)
        {
            yield return Decide(policy, 0, "decide a case, all facts present", 1.0, 0.67, effort);
        }

        foreach (var policy in HandwrittenPolicy.All)
        {
            yield return Decide(policy, 0.05, "with possible levels, 5 % of facts missing", 3, 1.5, effort);
            yield return Decide(policy, 0.5, "with possible levels, 50 % of facts missing", 3, 1.5, effort);
        }

        yield return new Bar("bytes allocated by a decision", "", "", HandwrittenPolicy.All.Max(Allocated), " B", 0, 0);
    }

    private static Bar Decide(HandwrittenPolicy policy, double missing, string what, double atMost, double aim, Effort effort)
    {
        var subject = new DecideSubject(policy, missing);
        var rounds = Rounds.Measure(effort.Rounds, effort.Slice, () => subject.ByHand(), missing > 0 ? () => subject.ByEngine() : () => subject.ByBatch());
        return new Bar(
            $"{what}: {policy.Policy.Id}",
            Figures.Nanoseconds(rounds.Least(0), DecideSubject.Cases),
            Figures.Nanoseconds(rounds.Least(1), DecideSubject.Cases),
            rounds.Ratio(1), " x", atMost, aim);
    }

    private static double Allocated(HandwrittenPolicy policy)
    {
        double[] shares = [0, 0.05, 0.5];
        return shares.Max(missing =>
        {
            var subject = new DecideSubject(policy, missing);
            subject.ByEngine();
            return Allocation.Of(() => subject.ByEngine()) / (double)DecideSubject.Cases;
        });
    }
}
