// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;

namespace Mgos.Host;

/// <summary>What the command line of a virtual device says.</summary>
public sealed class HostOptions
{
    private const int UsageErrorExitCode = 2;

    /// <summary>Makes the options of an app as they are without a command line.</summary>
    /// <param name="appName">The name of the app; also names the default state directory.</param>
    public HostOptions(string appName)
    {
        AppName = appName;
        StateDirectory = DefaultStateDirectory(appName);
    }

    /// <summary>Gets the name of the app.</summary>
    public string AppName { get; }

    /// <summary>Gets or sets the folder that keeps what the device keeps.</summary>
    public string StateDirectory { get; set; }

    /// <summary>Gets or sets the config values of this run, each <c>KEY=VALUE</c>, in the order given.</summary>
    public string[] Settings { get; set; } = [];

    /// <summary>Gets or sets what the serial ports are bound to; a port not listed does not exist.</summary>
    public UartBinding[] Uarts { get; set; } = [];

    /// <summary>Gets or sets the device id; null for the one the device makes itself.</summary>
    public string Id { get; set; }

    /// <summary>Gets or sets whether only the usage text was asked for.</summary>
    public bool IsHelpRequested { get; set; }

    /// <summary>Reads a command line; prints nothing.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="appName">The name of the app.</param>
    /// <param name="options">The options; null on an error.</param>
    /// <param name="error">What is wrong, in one sentence; null if nothing is.</param>
    /// <returns>True if the command line is right.</returns>
    public static bool TryParse(string[] args, string appName, out HostOptions options, out string error)
    {
        var reader = new HostOptionReader(appName);
        error = reader.Read(args);
        options = error == null ? reader.ToOptions() : null;
        return error == null;
    }

    /// <summary>Reads the command line of the process; <c>--help</c> and mistakes end it with the exit codes 0 and 2.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="appName">The name of the app.</param>
    /// <returns>The options.</returns>
    public static HostOptions ParseOrExit(string[] args, string appName)
    {
        if (!TryParse(args, appName, out var options, out var error))
        {
            Console.Error.WriteLine(error);
            Console.Error.WriteLine("Try '" + appName + " --help'.");
            Environment.Exit(UsageErrorExitCode);
        }

        if (options.IsHelpRequested)
        {
            Console.Out.Write(Usage(appName));
            Environment.Exit(0);
        }

        return options;
    }

    /// <summary>Returns the usage text.</summary>
    /// <param name="appName">The name of the app.</param>
    /// <returns>The text, ending with a line end.</returns>
    public static string Usage(string appName) =>
        "Usage: " + appName + """
             [options]

            Runs the app as a virtual device on this computer.

              --state-dir DIR     keep the device's files in DIR
                                  (default:
            """ + " " + DefaultStateDirectory(appName) + """
            )
              --set KEY=VALUE     use a config value for this run, without saving it; may be repeated
              --uart N=WHERE      connect serial port N (0 to 2, which is COM1 to COM3); may be repeated; WHERE is
                                    pty[:LINK]  a pseudo-terminal, with a symbolic link LINK to it
                                    tcp:PORT    a TCP port on 127.0.0.1, one client at a time (0: any free port)
                                    stdio       standard input and output
                                    none        nothing: the port does not exist (default)
              --id ID             use ID as the device id, and derive the MAC address from it
              --help              show this text

            """.ReplaceLineEndings();

    private static string DefaultStateDirectory(string appName)
    {
        var root = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(root.Length == 0 ? Path.GetTempPath() : root, "Mgos", FileNameOf(appName));
    }

    private static string FileNameOf(string appName)
    {
        var name = string.Join('_', appName.Split(Path.GetInvalidFileNameChars()));
        return name.Trim('.').Length == 0 ? "app" : name;
    }
}
