using System.Globalization;
using Noms.Tiering.Benchmarks.Bars;
using Noms.Tiering.Benchmarks.Processes;
using Noms.Tiering.Benchmarks.Subjects;

namespace Noms.Tiering.Benchmarks.Profiles;

/// <summary>
/// Which part of the work takes the time of each bar. Of few cases in turn the processor keeps the facts in its nearest memory and learns the branches; what the
/// same work takes longer with many is waiting.
/// </summary>
internal static class PartsReport
{
    private const int Few = 250;

    private static readonly Effort Effort = new(9, TimeSpan.FromMilliseconds(10), 0, 0);

    /// <summary>Deciding, by the methods of code that was compiled without putting one method into another.</summary>
    public static string OfDecisions(TemporaryFolder folder) => Table.Of(
        ["deciding", $"{Figures.Count(DecideSubject.Cases)} in turn", $"{Few} in turn", "waiting", .. Part.OfDecisions.Select(part => part.Name)],
        ProfiledWork.All.Where(work => !work.IsTrace).Select(work =>
        {
            var (many, few) = Times(work);
            var shares = Part.Shares(Part.OfDecisions, Profile.OfSteadyState(folder, MeasuredProcess.Benchmarks, "loop", work.Name, Few.ToString(CultureInfo.InvariantCulture)));
            return Row(work.Name, many, few, shares.Values);
        }));

    /// <summary>Traces as values, by leaving out one step after the other.</summary>
    public static string OfTraces() => Table.Of(
        ["trace", $"{Figures.Count(DecideSubject.Cases)} in turn", $"{Few} in turn", "waiting", "deciding", "finding what stands", "from rule to rule", "from test to test"],
        ProfiledWork.All.Where(work => work.IsTrace).Select(work =>
        {
            var (many, few) = Times(work);
            var subject = new TraceSubject(work.Policy, Few);
            var rounds = Rounds.Measure(
                Effort.Rounds, Effort.Slice, AsLong(() => subject.Decided()), AsLong(() => subject.Standings()), AsLong(() => subject.Rules()), AsLong(() => subject.Values()));
            var steps = Enumerable.Range(0, 4).Select(way => rounds.Least(way) / rounds.Least(0)).ToList();
            return Row(work.Name, many, few, [steps[0], .. steps.Zip(steps.Skip(1), (before, with) => Math.Max(0, with - before))]);
        }));

    private static (TimeSpan Many, TimeSpan Few) Times(ProfiledWork work)
    {
        var rounds = Rounds.Measure(Effort.Rounds, Effort.Slice, work.Pass(DecideSubject.Cases), AsLong(work.Pass(Few)));
        return (rounds.Least(0), rounds.Least(1));
    }

    // A pass over the few as often as makes it as long as one over the many.
    private static Action AsLong(Action pass) => () =>
    {
        for (var done = 0; done < DecideSubject.Cases; done += Few)
        {
            pass();
        }
    };

    private static string[] Row(string name, TimeSpan many, TimeSpan few, IEnumerable<double> shares)
    {
        var working = Math.Min(1, few / many);
        var sum = shares.Sum();
        return
        [
            name, Figures.Nanoseconds(many, DecideSubject.Cases), Figures.Nanoseconds(few, DecideSubject.Cases), Percent(1 - working), .. shares.Select(share => Percent(share / sum * working)),
        ];
    }

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
