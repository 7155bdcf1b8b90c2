using System.Collections.Immutable;
using Noms.Tiering.Policies;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>Finds and reads the policy that a command line names, and nothing else.</summary>
internal static class PolicyFinder
{
    /// <summary>The most bytes of a policy or an overlay.</summary>
    public const int LongestPolicy = 4 * 1024 * 1024;

    /// <summary>Finds a policy.</summary>
    /// <param name="name">An id, a file or a folder; with <c>@</c> and a version behind it that version.</param>
    /// <param name="version">The version, or <see langword="null"/> for all.</param>
    /// <param name="overlays">Files of overlays.</param>
    /// <param name="day">The day on which the overlays are to be used, where it is known.</param>
    /// <exception cref="ToolException">There is no such policy, or it is faulty.</exception>
    public static ChosenPolicy Find(string name, string? version, IReadOnlyList<string> overlays, DateOnly? day)
    {
        var (place, versionInName) = Split(name);
        if (version is not null && versionInName is not null)
        {
            throw ToolException.Usage($"noms-tiering: `{name}` names a version already; leave `--version` out");
        }

        var versions = Pick(Versions(place), version ?? versionInName);
        return ChosenPolicy.Of(overlays.Count == 0 ? versions : Overlaid(versions, overlays, day));
    }

    /// <summary>Reads a policy file.</summary>
    public static TieringPolicy Read(string path)
    {
        var bytes = InputBytes.Read("policy", path, LongestPolicy);
        var result = PolicyReader.Read(bytes);
        return result.IsSuccess ? result.Policy : throw FaultyFile.Of(path, bytes, result.Diagnostics, "POLICY");
    }

    /// <summary>Versions of one policy together.</summary>
    /// <param name="files">What to call them in messages.</param>
    /// <param name="policies">The versions.</param>
    /// <exception cref="ToolException">They are not versions of one policy, or two are in force on one day.</exception>
    public static PolicyVersions Together(string files, ImmutableArray<TieringPolicy> policies) => Fit(files, () => new PolicyVersions(policies));

    /// <summary>Versions with overlays that were read for them.</summary>
    /// <exception cref="ToolException">Two are in force on one day.</exception>
    public static PolicyVersions Overlaid(PolicyVersions versions, IReadOnlyList<CheckedFile> overlays) => overlays.Count == 0
        ? versions
        : Fit(string.Join(", ", overlays.Select(file => file.Path)), () => versions.With(overlays.Select(file => file.Policy!)));

    /// <summary>A name, and the version that is said behind an <c>@</c>.</summary>
    public static (string Place, string? Version) Split(string name)
    {
        var at = name.LastIndexOf('@');
        return at <= 0 || at == name.Length - 1 || File.Exists(name) || Directory.Exists(name) ? (name, null) : (name[..at], name[(at + 1)..]);
    }

    private static PolicyVersions Versions(string place)
    {
        if (TieringPolicies.Find(place) is { } shipped)
        {
            return shipped;
        }

        if (Directory.Exists(place))
        {
            return Together(place, [.. PolicyFiles.Within(place).Select(Read)]);
        }

        var looksLikeAPath = place.Contains('/') || place.Contains(Path.DirectorySeparatorChar) || place.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        return looksLikeAPath || File.Exists(place)
            ? new PolicyVersions(Read(place))
            : throw ToolException.Usage(
                $"noms-tiering: unknown policy `{place}`, neither a file nor a folder nor one of {ShippedPolicies.Listed}{NearestName.Hint(place, TieringPolicies.Ids)}");
    }

    private static PolicyVersions Pick(PolicyVersions versions, string? wanted) => wanted is null
        ? versions
        : versions.All.FirstOrDefault(policy => policy.Version == wanted) is { } one
            ? new PolicyVersions(one)
            : throw ToolException.Usage(
                $"noms-tiering: `{versions.Id}` has no version `{wanted}`; it has {string.Join(", ", versions.All.Select(policy => $"`{policy.Version}`"))}");

    private static PolicyVersions Overlaid(PolicyVersions versions, IReadOnlyList<string> overlays, DateOnly? day) => Overlaid(
        versions,
        [.. overlays.Select(path =>
        {
            var bytes = InputBytes.Read("overlay", path, LongestPolicy);
            var result = OverlayReader.Read(bytes, versions, day);
            return result.IsSuccess ? new CheckedFile(path, "overlay", []) { Policy = result.Policy } : throw FaultyFile.Of(path, bytes, result.Diagnostics, "POLICY --overlay FILE");
        })]);

    private static PolicyVersions Fit(string files, Func<PolicyVersions> together)
    {
        try
        {
            return together();
        }
        catch (ArgumentException misfit)
        {
            // The framework adds the name of the parameter, which means nothing on a command line.
            throw ToolException.Faulty($"{files}: {misfit.Message.Split(" (Parameter ")[0]}");
        }
    }
}
