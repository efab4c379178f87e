// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli;

/// <summary><c>mgos completion</c>: the script that completes words in a shell.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _mgos() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(mgos "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _mgos mgos
        """;

    private const string Zsh = """
        #compdef mgos
        _mgos() {
            local -a words_found
            words_found=("${(@f)$(mgos "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -- $words_found || _files
        }
        compdef _mgos mgos
        """;

    private const string Fish = """
        complete -c mgos -f -a '(mgos "[suggest:"(string length (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName mgos -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            mgos "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    internal static Command Create(Terminal terminal)
    {
        Argument<string> shell = new("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Command command = new DocumentedCommand(
            "completion",
            "Prints a script that lets a shell complete commands and options.",
            "source <(mgos completion bash)                       # in ~/.bashrc; zsh alike",
            "mgos completion fish > ~/.config/fish/completions/mgos.fish",
            "mgos completion pwsh | Out-String | Invoke-Expression  # in $PROFILE")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            terminal.Output.WriteLine(ScriptOf(parsed.GetRequiredValue(shell)).ReplaceLineEndings("\n"));
            return ExitCodes.Success;
        });
        return command;
    }

    private static string ScriptOf(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };
}
