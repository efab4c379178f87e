// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text.RegularExpressions;

namespace Mgos.Cli.Devices;

/// <summary>Reads times such as <c>20s</c>, <c>1m30s</c>, <c>500ms</c>, or <c>20</c> for seconds.</summary>
internal static partial class Duration
{
    /// <exception cref="FormatException">It is no time, or not above 0.</exception>
    internal static TimeSpan Parse(string text)
    {
        double seconds = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double plain) ? plain : SumOf(text);
        return seconds is > 0 and < int.MaxValue / 1000 ? TimeSpan.FromSeconds(seconds) : throw new FormatException($"'{text}' is no time; write 20s, 1m30s or 500ms");
    }

    private static double SumOf(string text) =>
        Whole().Match(text) is { Success: true } match ? match.Groups[1].Captures.Sum(part => SecondsOf(part.Value)) : 0;

    private static double SecondsOf(string part)
    {
        string unit = part.TrimStart("0123456789.".ToCharArray());
        double factor = unit switch { "h" => 3600, "m" => 60, "s" => 1, _ => 0.001 };
        return factor * (double.TryParse(part[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) ? number : 0);
    }

    [GeneratedRegex("^([0-9]+(?:\\.[0-9]+)?(?:h|ms|m|s))+$")]
    private static partial Regex Whole();
}
