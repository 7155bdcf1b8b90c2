using Noms.Tiering.Benchmarks.Subjects;
using Noms.Tiering.Handwritten;

namespace Noms.Tiering.Benchmarks.Bars;

/// <summary>
/// How the comparison turns with the number of cases that are decided in turn: of few the processor learns the branches and keeps the facts
/// in its nearest memory, of many neither.
/// </summary>
internal static class DecidingByCount
{
    private static readonly int[] Counts = [1_000, 10_000, 100_000];

    public static string[] Header { get; } = ["all facts present", "cases in turn", "by hand", "batch", "ratio", "one by one", "ratio"];

    public static IEnumerable<string[]> Measure(Effort effort)
    {
        foreach (var policy in HandwrittenPolicy.All)
        {
            foreach (var count in Counts)
            {
                var subject = new DecideSubject(policy, 0, count);
                var rounds = Rounds.Measure(effort.Rounds / 2, effort.Slice, () => subject.ByHand(), () => subject.ByBatch(), () => subject.ByEngine());
                yield return
                [
                    policy.Policy.Id, Figures.Count(count),
                    Figures.Nanoseconds(rounds.Least(0), count), Figures.Nanoseconds(rounds.Least(1), count), Figures.Number(rounds.Ratio(1)) + " x",
                    Figures.Nanoseconds(rounds.Least(2), count), Figures.Number(rounds.Ratio(2)) + " x",
                ];
            }
        }
    }
}
