using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>The national policies that are built into the library.</summary>
/// <remarks>Safe to use from any number of threads. Each is read once, when it is first asked for.</remarks>
public static class TieringPolicies
{
    private static readonly Lazy<TieringPolicy> LazyNoms2005 = new(() => Read("noms-2005"));
    private static readonly Lazy<TieringPolicy> LazyUtm2021 = new(() => Read("utm-2021"));

    /// <summary>
    /// The NOMS Offender Management Model, version 1, of 8 January 2005: tiers 1 to 4. The source gives no numbers; every one
    /// in the policy is a parameter marked assumed.
    /// </summary>
    public static TieringPolicy Noms2005 => LazyNoms2005.Value;

    /// <summary>
    /// The Unified Tiering Model, whose points were signed off on 17 March 2021: protect D to A and change 0 to 3, with their points
    /// and the workload points of the same year. Nothing is open in it: what is not recorded adds no points, so no decision is provisional.
    /// </summary>
    public static TieringPolicy Utm2021 => LazyUtm2021.Value;

    private static TieringPolicy Read(string id)
    {
        using var stream = typeof(TieringPolicies).Assembly.GetManifestResourceStream($"rules/{id}/policy.json")
            ?? throw new InvalidOperationException($"The library was built without its policy `{id}`.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return PolicyReader.Read(bytes).Policy;
    }
}
