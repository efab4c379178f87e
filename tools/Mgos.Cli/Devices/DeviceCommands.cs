// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli.Devices;

/// <summary>What all commands that work on a device share.</summary>
internal sealed class DeviceCommands
{
    internal DeviceCommands(Terminal terminal)
    {
        Terminal = terminal;
        Options = new DeviceOptions(new Settings(terminal));
    }

    internal Terminal Terminal { get; }

    internal DeviceOptions Options { get; }

    /// <summary>Gives a command the options of a device, and an action that gets a connection to it.</summary>
    internal Command On(Command command, Func<DeviceRun, Task> action)
    {
        Options.AddTo(command);
        command.SetAction((parsed, cancel) => GuardAsync(parsed, async () =>
        {
            await using DeviceRun run = await DeviceRun.StartAsync(this, parsed, cancel);
            await action(run);
        }));
        return command;
    }

    /// <summary>Turns what can go wrong into a line or two, and an exit code.</summary>
    internal async Task<int> GuardAsync(ParseResult parsed, Func<Task> work)
    {
        try
        {
            await work();
            return ExitCodes.Success;
        }
        catch (Exception e) when (Failure.TryDescribe(e, out Failure? failure))
        {
            // Options may be what is wrong: these two are read without the rest.
            Terminal.Errors.WriteLine(Asks(parsed, "--json") ? failure.ToJson() : failure.ToString());
            if (Asks(parsed, "--verbose"))
                Terminal.Errors.WriteLine(e);
            return failure.ExitCode;
        }
    }

    private static bool Asks(ParseResult parsed, string flag) => parsed.GetResult(flag) != null && parsed.GetValue<bool>(flag);
}
