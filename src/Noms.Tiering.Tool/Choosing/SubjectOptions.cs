using System.CommandLine;
using Noms.Tiering.Tool.Output;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>The one policy that a command is about.</summary>
internal sealed class SubjectOptions
{
    private readonly Argument<string> _policy = new("policy")
    {
        Description = "The id of a shipped policy (`hmpps-2026@3` for its version 3), a policy file, or a folder of policy files.",
        HelpName = "ID|FILE|FOLDER",
        CompletionSources = { _ => ShippedPolicies.Completions() },
    };

    private readonly Option<string> _version = new("--version") { Description = "Which version, where there are several.", HelpName = "VERSION" };
    private readonly Option<string[]> _overlays = new("--overlay") { Description = "An area's overlay, laid upon the policy.", HelpName = "FILE" };
    private readonly Option<string> _asOf = new("--as-of") { Description = "The day, as yyyy-MM-dd; of several versions the one in force then.", HelpName = "DATE" };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_policy);
        command.Options.Add(_version);
        command.Options.Add(_overlays);
        command.Options.Add(_asOf);
    }

    /// <summary>The day that is asked for; <see langword="null"/> where none is.</summary>
    public DateOnly? AsOf(ParseResult parsed) => Dates.Parse(parsed.GetValue(_asOf));

    /// <summary>The policy.</summary>
    /// <exception cref="ToolException">There is none, it is faulty, or there are several and nothing says which.</exception>
    public TieringPolicy Read(ParseResult parsed)
    {
        var day = AsOf(parsed);
        var overlays = parsed.GetValue(_overlays) ?? [];
        var versions = PolicyFinder.Find(parsed.GetValue(_policy)!, parsed.GetValue(_version), overlays, day).Versions;
        return One(versions, day, overlays.Length > 0);
    }

    /// <summary>The one policy of several versions.</summary>
    public static TieringPolicy One(PolicyVersions versions, DateOnly? day, bool isOverlaid)
    {
        if (versions.All is [var only])
        {
            return only;
        }

        // Of versions with one overlay it is the overlaid one that is asked about.
        return isOverlaid && day is null && versions.All.Where(policy => policy.Layers.Length > 1).ToArray() is [var overlaid]
            ? overlaid
            : day is { } wanted
                ? versions.Select(wanted).Policy
                : throw ToolException.Usage($"noms-tiering: `{versions.Id}` has the versions {string.Join(", ", versions.All.Select(policy => $"`{policy.Version}`"))}; say which, such as `{versions.Id}@{versions.All[^1].Version}`");
    }
}
