// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Sntp;

/// <summary>Times as text.</summary>
internal static class SecondsText
{
    private const int FractionDigits = 6;

    /// <summary>Writes microseconds as seconds with six decimals.</summary>
    internal static string Of(long microseconds)
    {
        bool isNegative = microseconds < 0;
        long size = isNegative ? -microseconds : microseconds;
        string fraction = (size % SntpConstants.MicrosecondsPerSecond).ToString();
        while (fraction.Length < FractionDigits)
            fraction = "0" + fraction;
        return (isNegative ? "-" : "") + (size / SntpConstants.MicrosecondsPerSecond).ToString() + "." + fraction;
    }
}
