using FluentAssertions;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>Colour is for a terminal alone, and not where it is not wanted.</summary>
public sealed class ColourTests : IDisposable
{
    private const string Escape = "\e[";

    private readonly WorkFolder _folder = new();

    public ColourTests() => _folder.Write("case.json", Files.Case);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_goes_into_a_file_or_a_pipe_has_no_colour() =>
        ToolProcess.Run(_folder.Path, "decide", "case.json", "-p", "noms-2005").Output.Should().StartWith("Tier 3").And.NotContain(Escape);

    [TerminalFact]
    public void What_a_terminal_shows_has_colour_unless_it_is_not_wanted()
    {
        OnTerminal("TERM=xterm").Should().Contain($"{Escape}1mTier 3");
        OnTerminal("TERM=xterm NO_COLOR=1").Should().Contain("Tier 3").And.NotContain($"{Escape}1mTier 3");
        OnTerminal("TERM=dumb").Should().Contain("Tier 3").And.NotContain($"{Escape}1mTier 3");
    }

    private string OnTerminal(string environment)
    {
        var run = ToolProcess.RunProgram(_folder.Path, TerminalFactAttribute.Script, "-qec", $"env {environment} '{ToolProcess.Host}' '{ToolProcess.Tool}' decide case.json -p noms-2005", "/dev/null");
        run.ExitCode.Should().Be(0, run.Output + run.Error);
        return run.Output;
    }
}
