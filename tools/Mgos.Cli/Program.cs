// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Mgos.Cli.Mjs;
using Mgos.Cli.Project;

namespace Mgos.Cli;

/// <summary>The command line of Mgos: one folder for each group of commands.</summary>
public static class Program
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">Command and options.</param>
    /// <returns>0; 1 if it failed; 2 for a wrong command line.</returns>
    public static int Main(string[] args)
    {
        RootCommand root = new("Tools for devices with Mgos.") { BuildCommand.Create(), FlashCommand.Create(), MjsCommand.Create(), NewCommand.Create() };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
            return parsed.Invoke();
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
            Console.Error.WriteLine("mgos: " + message);
        Console.Error.WriteLine("Try 'mgos --help'.");
        return ExitCodes.WrongUsage;
    }
}
