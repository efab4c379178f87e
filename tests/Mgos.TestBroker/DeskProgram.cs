// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;

namespace Mgos.TestBroker;

/// <summary>The command line of a double on the desk: options with a value each, then a line each on the console.</summary>
public static class DeskProgram
{
    /// <summary>Reads the options, and runs.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="options">All options with what they are unless given; <c>--port</c> and <c>--folder</c> among them.</param>
    /// <param name="help">Shown if the arguments are wrong.</param>
    /// <param name="run">Gets the options, the port and the folder, which then exists; gives the exit code.</param>
    /// <returns>The exit code; 2 if the arguments are wrong.</returns>
    public static int Run(string[] arguments, Dictionary<string, string> options, string help, Func<IReadOnlyDictionary<string, string>, ushort, string, int> run)
    {
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (!options.ContainsKey(arguments[i]) || i + 1 == arguments.Length)
                return Fail(help);
            options[arguments[i]] = arguments[i + 1];
        }

        if (!ushort.TryParse(options["--port"], out ushort port) || port == 0)
            return Fail("--port is 1 to 65535");
        return run(options, port, Directory.CreateDirectory(options["--folder"]).FullName);
    }

    /// <summary>Ends with a text about what is wrong.</summary>
    /// <param name="text">The text.</param>
    /// <returns>2.</returns>
    public static int Fail(string text)
    {
        Console.Error.WriteLine(text);
        return 2;
    }

    /// <summary>Reads lines until <c>quit</c> or the end of the input.</summary>
    /// <param name="take">Gets each line, without blanks around it.</param>
    public static void ReadLines(Action<string> take)
    {
        for (string line = Console.ReadLine(); line != null && line != "quit"; line = Console.ReadLine())
            take(line.Trim());
    }
}
