// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Mgos.Build;

/// <summary>Checks defaults against types.</summary>
internal static class ConfigDefault
{
    /// <summary>The default of an entry without one.</summary>
    internal static string Zero(ConfigEntryType type) => type switch
    {
        ConfigEntryType.Boolean => "false",
        ConfigEntryType.String or ConfigEntryType.Object => "",
        _ => "0",
    };

    /// <summary>Gives a default its invariant form, or fails.</summary>
    internal static string Check(string path, ConfigEntryType type, SchemaValue value, SourcePosition position) =>
        TryConvert(type, value) ?? throw new ManifestException(Codes.BadDefault, position, $"{path}: {Shown(value)} is not {Expected(type)}");

    private static string? TryConvert(ConfigEntryType type, SchemaValue value) => type switch
    {
        ConfigEntryType.Int => IntegerOf(value) is { } number && number >= int.MinValue && number <= int.MaxValue ? number.ToString(CultureInfo.InvariantCulture) : null,
        ConfigEntryType.UnsignedInt => IntegerOf(value) is { } number && number >= 0 && number <= uint.MaxValue ? number.ToString(CultureInfo.InvariantCulture) : null,
        ConfigEntryType.Boolean => !value.IsQuoted && value.Text is "true" or "false" ? value.Text : null,
        ConfigEntryType.Float or ConfigEntryType.Double => double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : null,
        ConfigEntryType.String => value.IsQuoted || !LooksLikeAnotherType(value.Text) ? value.Text : null,
        _ => null,
    };

    // Decimal or 0x... What begins with another 0 is octal for some readers of YAML and decimal for others.
    private static long? IntegerOf(SchemaValue value)
    {
        string text = value.Text;
        if (value.IsQuoted || (text.TrimStart('+', '-') is ['0', >= '0' and <= '9', ..]))
            return null;
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long hexadecimal) ? hexadecimal : null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    // An unquoted number, true, false or null is no string in YAML.
    private static bool LooksLikeAnotherType(string text) =>
        text is "true" or "false" or "null" or "~" or "" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Shown(SchemaValue value) => value.IsQuoted ? $"\"{value.Text}\"" : value.Text;

    private static string Expected(ConfigEntryType type) => type switch
    {
        ConfigEntryType.Int => "an integer of 32 bits",
        ConfigEntryType.UnsignedInt => "an integer from 0 to 4294967295",
        ConfigEntryType.Boolean => "true or false",
        ConfigEntryType.Float or ConfigEntryType.Double => "a number",
        ConfigEntryType.String => "a text (put it in quotes)",
        _ => "allowed: an object has no default",
    };
}
