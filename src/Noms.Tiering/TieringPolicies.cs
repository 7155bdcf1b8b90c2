using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering;

/// <summary>The national policies that are built into the library.</summary>
/// <remarks>Safe to use from any number of threads. Each is read once, when it is first asked for.</remarks>
public static class TieringPolicies
{
    private static readonly SortedList<string, Lazy<PolicyVersions>> ById = Resources();

    /// <summary>
    /// The NOMS Offender Management Model, version 1, of 8 January 2005: tiers 1 to 4. The source gives no numbers; every one
    /// in the policy is a parameter marked assumed.
    /// </summary>
    public static TieringPolicy Noms2005 => ById["noms-2005"].Value.All[0];

    /// <summary>
    /// The Unified Tiering Model, whose points were signed off on 17 March 2021: protect D to A and change 0 to 3, with their points
    /// and the workload points of the same year. Nothing is open in it: what is not recorded adds no points, so no decision is provisional.
    /// </summary>
    public static TieringPolicy Utm2021 => ById["utm-2021"].Value.All[0];

    /// <summary>
    /// The single-tier model of 2026, tiers A to G, in its three versions. Between the days of one and of the next there are days that
    /// none covers: the service then ran rules that are not carried here.
    /// </summary>
    public static PolicyVersions Hmpps2026 => ById["hmpps-2026"].Value;

    /// <summary>The ids of the policies, in the order of their letters.</summary>
    public static ImmutableArray<string> Ids => [.. ById.Keys];

    /// <summary>Every policy in every version: by id, and each by its first day.</summary>
    public static ImmutableArray<TieringPolicy> All => [.. ById.Values.SelectMany(versions => versions.Value.All)];

    /// <summary>The versions of a policy, of which there may be only one; <see langword="null"/> where the library has none of that id.</summary>
    /// <param name="id">The id, such as <c>noms-2005</c>.</param>
    public static PolicyVersions? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ById.TryGetValue(id, out var versions) ? versions.Value : null;
    }

    private static SortedList<string, Lazy<PolicyVersions>> Resources()
    {
        var files = new SortedList<string, List<string>>(StringComparer.Ordinal);
        foreach (var name in typeof(TieringPolicies).Assembly.GetManifestResourceNames())
        {
            if (name.Split('/', '\\') is not ["rules", var id, .., "policy.json"])
            {
                continue;
            }

            if (!files.TryGetValue(id, out var versions))
            {
                files.Add(id, versions = []);
            }

            versions.Add(name);
        }

        var byId = new SortedList<string, Lazy<PolicyVersions>>(files.Count, StringComparer.Ordinal);
        foreach (var id in files.Keys)
        {
            byId.Add(id, new Lazy<PolicyVersions>(() => new PolicyVersions(files[id].Select(Read))));
        }

        return byId;
    }

    private static TieringPolicy Read(string resource)
    {
        using var stream = typeof(TieringPolicies).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return PolicyReader.Read(bytes).Policy;
    }
}
