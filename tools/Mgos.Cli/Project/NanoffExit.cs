// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Project;

/// <summary>What the exit codes of <c>nanoff</c> mean.</summary>
internal static class NanoffExit
{
    // Outside Windows a program ends with the low eight bits alone.
    private const int ShellMask = 0xff;

    private static readonly (int First, int Last, string Meaning)[] s_meanings =
    [
        (2000, 2003, "the board does not answer as a device of nanoFramework: check the cable, and write its firmware with --update --target NAME"),
        (4000, 4005, "the chip could not be written: hold BOOT while the board resets, and check the cable"),
        (6000, 6000, "there is no such serial port: 'nanoff --listports' tells which there are"),
        (6001, 6001, "no serial port was given"),
        (6002, 6002, "another program has the serial port open: close consoles and debuggers"),
        (7000, 7000, "this board is not supported"),
        (9000, 9015, "arguments, files or downloads are wrong: the lines above say which"),
    ];

    /// <summary>One line for a code that is not 0.</summary>
    internal static string Explain(int exitCode)
    {
        foreach ((int first, int last, string meaning) in s_meanings)
        {
            for (int code = first; code <= last; code++)
            {
                if (exitCode == code || exitCode == (code & ShellMask))
                    return $"nanoff failed: {meaning} (exit code {exitCode})";
            }
        }

        return $"nanoff failed with exit code {exitCode}: the lines above say why";
    }
}
