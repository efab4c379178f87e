// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli;

/// <summary>Lets options stand before the command, as those who come from <c>mos</c> write them.</summary>
internal static class CommandFirst
{
    /// <summary>Moves the options before the command behind it.</summary>
    internal static string[] Arrange(string[] args, Command root, Command options)
    {
        int index = 0;
        while (index < args.Length && args[index].StartsWith('-'))
        {
            bool hasOwnValue = !args[index].Contains('=') && TakesValue(args[index], options);
            index += hasOwnValue ? 2 : 1;
        }

        bool isCommand = index > 0 && index < args.Length && root.Subcommands.Any(command => command.Name == args[index]);
        return isCommand ? [args[index], .. args[..index], .. args[(index + 1)..]] : args;
    }

    private static bool TakesValue(string name, Command options) =>
        options.Options.FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name)) is { Arity.MinimumNumberOfValues: > 0 };
}
