// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;

namespace Mgos.Config;

/// <summary>Values as text, the way a person types them.</summary>
/// <remarks>Whole texts in base 10, no blanks around them, nothing out of range: 010 is ten here and eight in a file.</remarks>
internal static class ConfigText
{
    internal static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    // A text with U+0000 could be saved, but a file that has one is refused: the next boot would set all of it aside.
    internal static bool IsStorable(string text) => text.IndexOf('\0') < 0;

    internal static bool TryParseInt(string text, out int value)
    {
        long number;
        bool isInt = TryParseLong(text, out number) && number >= int.MinValue && number <= int.MaxValue;
        value = isInt ? (int)number : 0;
        return isInt;
    }

    internal static bool TryParseUnsignedInt(string text, out uint value)
    {
        long number;
        bool isUnsignedInt = TryParseLong(text, out number) && number >= 0 && number <= uint.MaxValue;
        value = isUnsignedInt ? (uint)number : 0;
        return isUnsignedInt;
    }

    internal static bool TryParseBoolean(string text, out bool value)
    {
        value = text == "true";
        return value || text == "false";
    }

    // The platform's own parser is off by a bit now and then, and takes NaN.
    internal static bool TryParseDouble(string text, out double value)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        JsonReader reader = new JsonReader();
        reader.Reset(data, 0, data.Length, JsonSyntax.Lenient);
        value = 0;
        return reader.Read() == JsonToken.Number && reader.Length == data.Length && reader.TryGetDouble(out value);
    }

    internal static string Format(double value)
    {
        JsonWriter writer = new JsonWriter(ConfigConstants.InitialTextBytes, ConfigConstants.MaxFileBytes);
        writer.Double(value);
        return writer.ToText();
    }

    private static bool TryParseLong(string text, out long value)
    {
        value = 0;
        return text.Length > 0 && text.Trim() == text && long.TryParse(text, out value);
    }
}
