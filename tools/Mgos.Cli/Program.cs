// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Mgos.Cli.Cloud;
using Mgos.Cli.Devices;
using Mgos.Cli.Logs;
using Mgos.Cli.Mjs;
using Mgos.Cli.Project;
using Mgos.Cli.Ui;
using Mgos.Cli.Updates;

namespace Mgos.Cli;

/// <summary>The command line of Mgos: one folder for each group of commands.</summary>
public static class Program
{
    /// <summary>Runs one command.</summary>
    /// <param name="args">Command and options.</param>
    /// <returns>0, or what has gone wrong: see the README.</returns>
    public static Task<int> Main(string[] args) => RunAsync(args, Terminal.OfProcess(), CancellationToken.None);

    /// <summary>Runs one command on a terminal of the caller's.</summary>
    internal static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancel)
    {
        RootCommand root = CreateRoot(terminal);
        ParseResult parsed = Parse(root, args);
        if (parsed.Errors.Count == 0)
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Output, Error = terminal.Errors, EnableDefaultExceptionHandler = false }, cancel);
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
            terminal.Errors.WriteLine("mgos: " + message);
        terminal.Errors.WriteLine(parsed.CommandResult.Command == root ? "Try 'mgos --help'." : $"Try 'mgos {parsed.CommandResult.Command.Name} --help'.");
        return ExitCodes.WrongUsage;
    }

    /// <summary>Reads a command line.</summary>
    internal static ParseResult Parse(RootCommand root, string[] args)
    {
        Command device = root.Subcommands.Single(command => command.Name == CallCommand.Name);

        // @FILE is an argument of its own here: credentials, or the arguments of a call.
        return root.Parse(CommandFirst.Arrange(args, root, device), new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    /// <summary>Makes the tree of commands. A new command is registered here.</summary>
    internal static RootCommand CreateRoot(Terminal terminal)
    {
        DeviceCommands device = new(terminal);
        RootCommand root = new("Tools for devices with Mgos.")
        {
            // A device's methods, files and settings.
            CallCommand.Create(device),
            ConfigGetCommand.Create(device),
            ConfigSetCommand.Create(device),
            DfCommand.Create(device),
            GetCommand.Create(device),
            LsCommand.Create(device),
            MvCommand.Create(device),
            PortsCommand.Create(device),
            PutCommand.Create(device),
            RmCommand.Create(device),
            WifiCommand.Create(device),

            // Its log and its firmware.
            ConsoleCommand.Create(device),
            OtaCommand.Create(device),

            // Clouds.
            AwsCommand.Create(device),
            AwsCommand.CreateGroup(device),

            // Projects.
            BuildCommand.Create(),
            FlashCommand.Create(),
            NewCommand.Create(),
            UiCommand.Create(),

            // Scripts.
            MjsCommand.Create(),
        };
        root.Add(CompletionCommand.Create(terminal));
        HelpWithExamples.Install(root);
        return root;
    }
}
