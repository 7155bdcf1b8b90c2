using FluentAssertions;
using Noms.Tiering.Tests.Allocation;
using Xunit;

namespace Noms.Tiering.Tool.Tests;

/// <summary>A shell asks the tool how a command line may go on.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("noms-tiering dec", "decide")]
    [InlineData("noms-tiering decide --po", "--policy")]
    [InlineData("noms-tiering decide case.json --policy ", "hmpps-2026", "noms-2005", "utm-2021")]
    [InlineData("noms-tiering decide case.json -p n", "noms-2005")]
    [InlineData("noms-tiering decide case.json -p  ", "hmpps-2026", "noms-2005", "utm-2021")]
    [InlineData("noms-tiering completion ", "--help", "-h", "bash", "fish", "pwsh", "zsh")]
    [InlineData("noms-tiering decide case.json -p=n")]
    public void Commands_options_and_policies_are_suggested(string line, params string[] suggested)
    {
        var run = ToolProcess.Run(_folder.Path, $"[suggest:{line.Length}]", line);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(suggested);
    }

    [SkippableOnWindowsFact]
    public void Bash_completes_by_the_script_that_the_tool_prints()
    {
        var script = $$"""
            noms-tiering() { '{{ToolProcess.Host}}' '{{ToolProcess.Tool}}' "$@"; }
            source <(noms-tiering completion bash)
            COMP_LINE='noms-tiering decide case.json --policy no' COMP_POINT=41 COMP_WORDS=(noms-tiering decide case.json --policy no) COMP_CWORD=4
            _noms_tiering
            echo "${COMPREPLY[@]}"
            complete -p noms-tiering
            """;

        ToolProcess.RunProgram(_folder.Path, "bash", "-c", script).Output.Should().Be("noms-2005\ncomplete -o default -F _noms_tiering noms-tiering\n");
    }

    [ShellFact("zsh")]
    public void Zsh_completes_by_the_script_that_the_tool_prints()
    {
        // A zsh whose terminal is another zsh, which types the lines with their tabs and reads what comes of them.
        _folder.Write("case.json", Files.Case);
        _folder.Write("type.zsh", """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell "PS1=; autoload -Uz compinit; compinit -u -D"
            zpty -w shell "noms-tiering() { case \$1 in ('[suggest'*|completion) '$HOST_OF_TOOL' '$TOOL' \"\$@\";; (*) print -r -- \"run \$# \$1 \$2 \$4\";; esac }"
            zpty -w shell "source <(noms-tiering completion zsh); print READ''Y"
            zpty -r shell output "*READY*"
            zpty -w -n shell $'noms-tiering dec\tcas\t--pol\tno\t\n'
            zpty -r shell output "*run 4 *noms-2005*"
            zpty -d shell
            print -r -- "$output"
            """);

        var run = ToolProcess.RunProgram(_folder.Path, "env", $"HOST_OF_TOOL={ToolProcess.Host}", $"TOOL={ToolProcess.Tool}", "timeout", "60", "zsh", "-f", "type.zsh");

        run.Output.Should().Contain("run 4 decide case.json noms-2005");
    }

    [ShellFact("fish")]
    public void Fish_completes_by_the_script_that_the_tool_prints()
    {
        _folder.Write("case.json", Files.Case);
        var script = $$"""
            function noms-tiering; '{{ToolProcess.Host}}' '{{ToolProcess.Tool}}' $argv; end
            noms-tiering completion fish | source
            complete -C 'noms-tiering dec'
            complete -C 'noms-tiering decide cas'
            complete -C 'noms-tiering decide case.json --pol'
            complete -C 'noms-tiering decide case.json --policy no'
            """;

        ToolProcess.RunProgram(_folder.Path, "fish", "--no-config", "-c", script).Output.Should().Be("decide\ncase.json\n--policy\nnoms-2005\n");
    }

    [Theory]
    [InlineData("zsh", "compdef _noms_tiering noms-tiering")]
    [InlineData("fish", "complete --command noms-tiering")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName noms-tiering")]
    public void Other_shells_have_scripts_of_their_own(string shell, string contains) =>
        ToolProcess.Run(_folder.Path, "completion", shell).Output.Should().Contain(contains).And.Contain("[suggest:");
}
