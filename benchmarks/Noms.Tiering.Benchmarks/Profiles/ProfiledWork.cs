using System.Globalization;
using Noms.Tiering.Benchmarks.Bars;
using Noms.Tiering.Benchmarks.Subjects;
using Noms.Tiering.Handwritten;

namespace Noms.Tiering.Benchmarks.Profiles;

/// <summary>What the ratios to handwritten code measure of the library, as work that can be done over and over.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Missing">The share of facts that are missing, from 0 to 1.</param>
/// <param name="IsTrace">Whether every rule and test is gone through too.</param>
internal sealed record ProfiledWork(HandwrittenPolicy Policy, double Missing, bool IsTrace)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    /// <summary>All of it, in the order of the bars.</summary>
    public static IEnumerable<ProfiledWork> All =>
    [
        .. HandwrittenPolicy.All.Select(policy => new ProfiledWork(policy, 0, false)),
        .. HandwrittenPolicy.All.SelectMany(policy => (ProfiledWork[])[new(policy, 0.05, false), new(policy, 0.5, false)]),
        .. HandwrittenPolicy.All.Select(policy => new ProfiledWork(policy, 0, true)),
    ];

    /// <summary>Its name, such as <c>noms-2005-5</c> where 5 % of facts are missing.</summary>
    public string Name => Policy.Policy.Id + (IsTrace ? "-trace" : Missing == 0 ? "" : (Missing * 100).ToString("-0", CultureInfo.InvariantCulture));

    /// <summary>The work of one pass over so many cases.</summary>
    public Action Pass(int cases)
    {
        if (IsTrace)
        {
            var trace = new TraceSubject(Policy, cases);
            return () => trace.Values();
        }

        var subject = new DecideSubject(Policy, Missing, cases);
        return () => subject.ByEngine();
    }

    /// <summary>Does it for some seconds of the processor, so that a profile shows where its time goes.</summary>
    public static void Run(string name, int cases)
    {
        var once = All.Single(work => work.Name == name).Pass(cases);
        while (ProcessorClock.Now < Length)
        {
            once();
        }
    }
}
