using Noms.Tiering.Benchmarks.Bars;
using Noms.Tiering.Benchmarks.Subjects;
using Noms.Tiering.Handwritten;

namespace Noms.Tiering.Benchmarks.Profiles;

/// <summary>Does one thing for some seconds of the processor, so that a profile shows where its time goes.</summary>
internal static class ProfiledLoop
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(5);

    /// <summary>What can be profiled: deciding under each policy with few facts missing, and traces.</summary>
    public static IEnumerable<string> All => [.. HandwrittenPolicy.All.Select(policy => policy.Policy.Id), "trace"];

    public static void Run(string what)
    {
        var once = Of(what);
        while (ProcessorClock.Now < Length)
        {
            once();
        }
    }

    private static Action Of(string what)
    {
        if (what == "trace")
        {
            var trace = new TraceSubject(HandwrittenPolicy.Noms2005);
            return () => trace.Values();
        }

        var subject = new DecideSubject(HandwrittenPolicy.All.Single(policy => policy.Policy.Id == what), 0.05);
        return () => subject.ByEngine();
    }
}
