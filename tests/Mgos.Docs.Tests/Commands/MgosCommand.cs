// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Cli;

namespace Mgos.Docs.Tests.Commands;

/// <summary>The command line <c>mgos</c>, in this process.</summary>
internal static class MgosCommand
{
    private const string PortOption = "--port";
    private const string PortVariable = "MGOS_PORT";

    // Those that need no other program, and end.
    private static readonly string[] s_commands = ["call", "ls", "get", "put", "mv", "rm", "df", "config-get", "config-set"];

    /// <summary>Whether a command is one that is run here.</summary>
    internal static bool CanRun(string[] arguments) => s_commands.Intersect(arguments).Any();

    /// <summary>Whether the device restarts by a command.</summary>
    internal static bool Restarts(string[] words) =>
        words.Contains("config-set") && !words.Contains("--no-reboot") && !words.Contains("--no-save") || words.Any(word => word.EndsWith("Sys.Reboot", StringComparison.Ordinal) || word.Contains("\"reboot\": true", StringComparison.Ordinal));

    /// <summary>Runs a command; whatever <c>--port</c> it names, and without one, it goes to the device of the page over HTTP or WebSocket.</summary>
    internal static Outcome Run(string folder, int port, string[] arguments)
    {
        StringWriter output = new();
        MemoryStream bytes = new();
        string address = $"http://127.0.0.1:{port}/rpc";
        Terminal terminal = new()
        {
            Output = output,
            Errors = output,
            OpenOutput = () => bytes,
            Folder = folder,
            UserFolder = folder,
            Variable = name => name == PortVariable ? address : null,
        };
        int code = Program.RunAsync(OverHttp(arguments, address), terminal, CancellationToken.None).GetAwaiter().GetResult();
        return new Outcome(output + System.Text.Encoding.UTF8.GetString(bytes.ToArray()), code == 0);
    }

    // A serial line, a broker and the like are not here.
    private static string[] OverHttp(string[] arguments, string address)
    {
        int port = Array.IndexOf(arguments, PortOption) + 1;
        if (port > 0 && !arguments[port].StartsWith("http://", StringComparison.Ordinal) && !arguments[port].StartsWith("ws://", StringComparison.Ordinal))
            arguments[port] = address;
        return arguments;
    }
}
