namespace Noms.Tiering.Tool.Completing;

/// <summary>What each shell needs to ask the tool how a command line may go on. Where the tool has no answer the shell names files.</summary>
internal static class CompletionScripts
{
    public const string Bash = """
        _noms_tiering() {
            local line="${COMP_LINE:0:COMP_POINT}"
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(noms-tiering "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _noms_tiering noms-tiering

        """;

    public const string Zsh = """
        #compdef noms-tiering
        _noms_tiering() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a answers
            answers=("${(@f)$(noms-tiering "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -- ${answers:#} || _files
        }
        compdef _noms_tiering noms-tiering

        """;

    public const string Fish = """
        complete --command noms-tiering --arguments '(set --local line (commandline --current-process --cut-at-cursor); noms-tiering "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'

        """;

    public const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName noms-tiering -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            # The command may stand anywhere on the line, and blanks before the cursor are no part of it.
            $length = $cursorPosition - $commandAst.Extent.StartOffset
            $line = "$commandAst".PadRight($length).Substring(0, $length)
            noms-tiering "[suggest:$length]" "$line" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
