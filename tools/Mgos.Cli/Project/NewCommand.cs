// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Mgos.Cli.Project;

/// <summary><c>mgos new</c>: makes the folder of an app or a library from the templates.</summary>
internal static class NewCommand
{
    private const string AppTemplate = "mgos-app";
    private const string LibraryTemplate = "mgos-lib";
    private const int TemplateNotFound = 103;

    internal static Command Create()
    {
        Argument<string> name = new("NAME") { Description = "Name of the app or library, and of its folder" };
        Option<bool> library = new("--lib") { Description = "A library instead of an app" };
        Option<string?> output = new("--output", "-o") { Description = "Folder, if not NAME", HelpName = "DIR" };
        Argument<string[]> more = new("OPTIONS") { Description = "After --: options of the template, see 'dotnet new mgos-app --help'", Arity = ArgumentArity.ZeroOrMore };
        Command command = new DocumentedCommand("new", "Makes a new app, or with --lib a library, from the templates (dotnet new mgos-app).", "mgos new Hello", "mgos new --lib Mgos.Thing") { name, more, library, output };
        command.SetAction((parsed, cancel) => Guard.RunAsync(() => RunAsync(Arguments(parsed.GetValue(name)!, parsed.GetValue(library), parsed.GetValue(output), parsed.GetValue(more) ?? []), cancel)));
        return command;
    }

    internal static string[] Arguments(string name, bool isLibrary, string? output, string[] more) =>
        ["new", isLibrary ? LibraryTemplate : AppTemplate, "-n", name, .. output == null ? Array.Empty<string>() : ["-o", output], .. more];

    private static async Task<int> RunAsync(string[] arguments, CancellationToken cancel)
    {
        Console.Error.WriteLine(Programs.Quote(["dotnet", .. arguments]));
        Programs.Outcome outcome = await Programs.CaptureAsync("dotnet", arguments, cancel);
        if (outcome.ExitCode == TemplateNotFound)
            throw new IOException("the templates are not installed: run 'dotnet new install Mgos.Templates' first");
        Console.Out.Write(outcome.Output);
        Console.Error.Write(outcome.Errors);
        return outcome.ExitCode == 0 ? ExitCodes.Success : throw new IOException("dotnet new failed: the lines above say why");
    }
}
