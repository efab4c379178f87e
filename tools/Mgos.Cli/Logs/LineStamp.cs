// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Mgos.Cli.Logs;

/// <summary>What stands before a line of a log.</summary>
internal static class LineStamp
{
    /// <summary>The usual one, as <c>mos</c> has it: <c>[Jan  2 15:04:05.000]</c>.</summary>
    internal const string Default = "StampMilli";

    /// <summary>Makes the text of a time, in brackets; empty for none.</summary>
    /// <exception cref="FormatException">It is no format.</exception>
    internal static Func<DateTimeOffset, string> Parse(string? format) => format switch
    {
        null or Default => time => $"[{time.ToString("MMM", CultureInfo.InvariantCulture)} {time.Day,2} {time:HH:mm:ss.fff}] ",
        "" or "none" or "false" or "no" or "off" => _ => "",
        "unix" or "true" or "yes" or "on" => time => $"[{time.ToUnixTimeMilliseconds() / 1000.0:0.000}] ",
        _ => Custom(format),
    };

    private static Func<DateTimeOffset, string> Custom(string format)
    {
        _ = DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture);
        return time => "[" + time.ToString(format, CultureInfo.InvariantCulture) + "] ";
    }
}
