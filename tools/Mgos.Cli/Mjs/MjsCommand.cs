// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli.Mjs;

/// <summary><c>mgos mjs</c>: runs a script, on the bare engine or on a virtual device.</summary>
internal static class MjsCommand
{
    internal static Command Create()
    {
        Argument<string?> file = new("FILE") { Description = "Script to run; - for standard input", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> code = new("--execute", "-e") { Description = "Script text to run", HelpName = "CODE" };
        Option<bool> device = new("--device", "-d") { Description = "Run it on a virtual device, with the device's modules (api_timer.js and so on)" };
        Option<bool> stay = new("--stay") { Description = "With --device: keep the device running after the script has run, until Ctrl-C" };
        Option<string?> state = new("--state-dir") { Description = "With --device: folder that keeps the device's files; a temporary one unless given", HelpName = "DIR" };
        Option<string[]> settings = new("--set") { Description = "With --device: a configuration value for this run", HelpName = "KEY=VALUE" };
        Command command = new DocumentedCommand("mjs", "Runs an mJS script.", "mgos mjs blink.js", "mgos mjs -e \"print(JSON.stringify({a: 1}));\"", "mgos mjs --device --stay init.js") { file, code, device, stay, state, settings };
        command.Validators.Add(result =>
        {
            if (result.GetResult(file) is { Tokens.Count: > 0 } == (result.GetResult(code) != null))
                result.AddError("give either FILE or -e CODE");
            if (result.GetResult(device) == null && (result.GetResult(stay) ?? result.GetResult(state) ?? result.GetResult(settings)) != null)
                result.AddError("--stay, --state-dir and --set need --device");
        });
        command.SetAction(parsed =>
        {
            Script? script = Script.Read(parsed.GetValue(file), parsed.GetValue(code));
            if (script == null)
                return ExitCodes.Failure;
            if (!parsed.GetValue(device))
                return BareEngine.Run(script) ? ExitCodes.Success : ExitCodes.Failure;
            ScriptDevice runner = new(script, parsed.GetValue(stay), parsed.GetValue(state), parsed.GetValue(settings) ?? []);
            return runner.Run() ? ExitCodes.Success : ExitCodes.Failure;
        });
        return command;
    }
}
