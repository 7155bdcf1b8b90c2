using System.Text.RegularExpressions;
using FluentAssertions;
using Noms.Tiering.Tests;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>The tool's README: every command has an example, and each example, run in the order of the page, prints what the page shows.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private const string Page = "src/Noms.Tiering.Tool/README.md";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_example_prints_what_the_page_shows()
    {
        var page = Repository.Read(Page);
        foreach (Match file in NamedFile().Matches(page))
        {
            _folder.Write(file.Groups[1].Value, file.Groups[2].Value);
        }

        var examples = Example().Matches(page).SelectMany(block => Steps(block.Groups[1].Value)).ToList();
        examples.Should().NotBeEmpty();
        var exitCode = 0;
        foreach (var (command, shown) in examples)
        {
            if (command == "echo $?")
            {
                shown.Should().Be($"{exitCode}");
                continue;
            }

            var run = ToolProcess.RunProgram(_folder.Path, "bash", "-c", $"noms-tiering() {{ '{ToolProcess.Host}' '{ToolProcess.Tool}' \"$@\"; }}; {command}");
            exitCode = run.ExitCode;
            (run.Output + run.Error).TrimEnd().Should().Be(shown, "`{0}` is shown so", command);
        }
    }

    [Fact]
    public void Every_command_has_an_example()
    {
        var page = Repository.Read(Page);
        var shown = Example().Matches(page).SelectMany(block => Steps(block.Groups[1].Value)).Select(step => step.Command).ToList();

        foreach (var name in CommandTable.All.Select(arguments => arguments[0]).Distinct())
        {
            page.Should().Contain($"\n## {name}\n");
            shown.Should().Contain(command => command.StartsWith($"noms-tiering {name}", StringComparison.Ordinal), "{0} has an example", name);
        }
    }

    /// <summary>The commands of a block, each with what is shown beneath it.</summary>
    private static IEnumerable<(string Command, string Shown)> Steps(string block) =>
        ("\n" + block).Split("\n$ ", StringSplitOptions.RemoveEmptyEntries).Select(step => step.Split('\n', 2)).Select(step => (step[0], step.Length > 1 ? step[1].TrimEnd() : ""));

    [GeneratedRegex("^```console\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^<!-- file: (\\S+) -->\n```\\w+\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NamedFile();
}
