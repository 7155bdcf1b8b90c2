using System.Collections.Immutable;

namespace Noms.Tiering;

/// <summary>The national policies that are built into the library.</summary>
/// <remarks>Safe to use from any number of threads. Each is read once, when it is first asked for.</remarks>
public static class TieringPolicies
{
    private static readonly ShippedPolicy[] Shipped = ShippedPolicy.All();

    /// <summary>
    /// The NOMS Offender Management Model, version 1, of 8 January 2005: tiers 1 to 4. The source gives no numbers; every one
    /// in the policy is a parameter marked assumed.
    /// </summary>
    public static TieringPolicy Noms2005 => Find("noms-2005")!.All[0];

    /// <summary>
    /// The Unified Tiering Model, whose points were signed off on 17 March 2021: protect D to A and change 0 to 3, with their points
    /// and the workload points of the same year. Nothing is open in it: what is not recorded adds no points, so no decision is provisional.
    /// </summary>
    public static TieringPolicy Utm2021 => Find("utm-2021")!.All[0];

    /// <summary>
    /// The single-tier model of 2026, tiers A to G, in its three versions. Between the days of one and of the next there are days that
    /// none covers: the service then ran rules that are not carried here.
    /// </summary>
    public static PolicyVersions Hmpps2026 => Find("hmpps-2026")!;

    /// <summary>The ids of the policies, in the order of their letters.</summary>
    public static ImmutableArray<string> Ids => [.. Shipped.Select(policy => policy.Id)];

    /// <summary>Every policy in every version: by id, and each by its first day.</summary>
    public static ImmutableArray<TieringPolicy> All => [.. Shipped.SelectMany(policy => policy.Versions.All)];

    /// <summary>The versions of a policy, of which there may be only one; <see langword="null"/> where the library has none of that id.</summary>
    /// <param name="id">The id, such as <c>noms-2005</c>.</param>
    public static PolicyVersions? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Array.Find(Shipped, policy => policy.Id == id)?.Versions;
    }
}
