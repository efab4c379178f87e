// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Project;

/// <summary>Which runs of <c>nanoff</c> bring firmware and app to a board.</summary>
internal sealed record FlashPlan(string Image, string? Port, string? Target, bool IsUpdate, bool IsErase, string? Address)
{
    private const string Program = "nanoff";
    private const string SerialScheme = "serial://";

    /// <summary>Program and arguments of each run.</summary>
    /// <exception cref="InvalidDataException">The port cannot be used.</exception>
    internal IReadOnlyList<string[]> Commands()
    {
        string port = SerialPort();
        List<string[]> commands = [];
        if (IsUpdate)
            commands.Add([Program, "--target", Target!, "--serialport", port, "--update", .. IsErase ? ["--masserase"] : Array.Empty<string>()]);
        // Through the running firmware it asks the board where apps go; the boot loader of the chip has to be told.
        string[] where = Address == null ? ["--nanodevice"] : ["--target", Target!];
        string[] place = Address == null ? [] : ["--address", Address];
        commands.Add([Program, .. where, "--serialport", port, "--deploy", "--image", Image, .. place]);
        return commands;
    }

    private string SerialPort()
    {
        if (string.IsNullOrEmpty(Port))
            throw new InvalidDataException("name the serial port of the board with --port; 'nanoff --listports' tells which there are");
        string name = Port.StartsWith(SerialScheme, StringComparison.Ordinal) ? Port[SerialScheme.Length..] : Port;
        return name.Contains("://", StringComparison.Ordinal) ? throw new InvalidDataException($"{Port} is no serial port: a board is flashed by cable; over the network use 'mgos ota'") : name;
    }
}
