using System.Collections.Immutable;

namespace Noms.Tiering.Hosting;

/// <summary>The engines that are in force together, by policy id.</summary>
/// <remarks>Immutable: a change of a file makes another.</remarks>
internal sealed class PolicySet
{
    private PolicySet(ImmutableSortedDictionary<string, VersionedTieringEngine> engines) => Engines = engines;

    public ImmutableSortedDictionary<string, VersionedTieringEngine> Engines { get; }

    /// <summary>Puts together what options and files give.</summary>
    /// <param name="options">The options.</param>
    /// <param name="fromFiles">The policies of the files.</param>
    /// <param name="before">What was in force; engines of policies that have not changed are kept.</param>
    /// <param name="faults">Where faults go; the set is <see langword="null"/> if there is any.</param>
    public static PolicySet? Of(TieringOptions options, IReadOnlyList<TieringPolicy> fromFiles, PolicySet? before, ICollection<string> faults)
    {
        var all = new List<PolicyVersions>(options.Versions);
        var everything = options.Policies.Count + options.PolicyFiles.Count + options.Versions.Count == 0;
        foreach (var id in everything ? TieringPolicies.Ids : options.Policies)
        {
            if (TieringPolicies.Find(id) is { } builtIn)
            {
                all.Add(builtIn);
            }
            else
            {
                faults.Add($"there is no built-in policy `{id}`; there are {string.Join(", ", TieringPolicies.Ids.Select(known => $"`{known}`"))}");
            }
        }

        foreach (var files in fromFiles.GroupBy(p => p.Id, StringComparer.Ordinal))
        {
            try
            {
                all.Add(new PolicyVersions(files));
            }
            catch (ArgumentException unfit)
            {
                faults.Add(unfit.Message);
            }
        }

        foreach (var twice in all.GroupBy(v => v.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            faults.Add($"the policy `{twice.Key}` is given {twice.Count()} times; its versions are given in one way, built in, as files or by the host");
        }

        return faults.Count > 0
            ? null
            : new PolicySet(all.ToImmutableSortedDictionary(v => v.Id, v => EngineOf(v, before), StringComparer.Ordinal));
    }

    private static VersionedTieringEngine EngineOf(PolicyVersions versions, PolicySet? before) =>
        before?.Engines.GetValueOrDefault(versions.Id) is { } engine && engine.Versions.All.SequenceEqual(versions.All)
            ? engine
            : new VersionedTieringEngine(versions);
}
