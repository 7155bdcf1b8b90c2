using System.CommandLine;

namespace Noms.Tiering.Tool.Choosing;

/// <summary>By which policy a command decides: <c>--policy</c>, <c>--version</c> and <c>--overlay</c>.</summary>
internal sealed class PolicyOptions
{
    private readonly Option<string> _policy = new("--policy", "-p")
    {
        Description = "The policy: the id of a shipped one (`hmpps-2026@3` for its version 3), a policy file, or a folder of policy files.",
        HelpName = "ID|FILE|FOLDER",
        Required = true,
        CompletionSources = { _ => ShippedPolicies.Completions() },
    };

    private readonly Option<string> _version = new("--version")
    {
        Description = "One version of the policy; it then decides whatever the day.",
        HelpName = "VERSION",
    };

    private readonly Option<string[]> _overlays = new("--overlay")
    {
        Description = "An area's overlay, laid upon the policy; may be given several times, for versions that follow each other.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_policy);
        command.Options.Add(_version);
        command.Options.Add(_overlays);
    }

    /// <summary>Whether there are overlays, which are checked for the day on which they are used.</summary>
    public bool HasOverlays(ParseResult parsed) => parsed.GetValue(_overlays) is { Length: > 0 };

    /// <summary>The policy that the command line names.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="day">The day on which overlays are to be used, where it is known.</param>
    public ChosenPolicy Read(ParseResult parsed, DateOnly? day) =>
        PolicyFinder.Find(parsed.GetValue(_policy)!, parsed.GetValue(_version), parsed.GetValue(_overlays) ?? [], day);
}
