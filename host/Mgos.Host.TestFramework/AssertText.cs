// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Globalization;
using System.Text;
using TestFrameworkShared;

namespace nanoFramework.TestFramework;

/// <summary>Turns values into the text of a failure message.</summary>
internal static class AssertText
{
    private const int ElementsShownMax = 64;

    /// <summary>Fails an assertion.</summary>
    internal static AssertFailedException Failure(string assertion, string detail, string message) =>
        new(assertion + " failed." + Spaced(detail) + Spaced(message));

    /// <summary>The two values of a comparison, and where they part if both are texts.</summary>
    internal static string Compared(object expected, object actual)
    {
        var text = "Expected:<" + Show(expected) + ">. Actual:<" + Show(actual) + ">.";
        return expected is string left && actual is string right && left != right
            ? text + " First difference at index " + FirstDifference(left, right) + "."
            : text;
    }

    /// <summary>One value, readable: quoted texts, visible control characters, listed elements.</summary>
    internal static string Show(object value) => value switch
    {
        null => "(null)",
        string text => Quote(text),
        char character => "'" + Escape(character) + "'",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => ShowBytes(bytes),
        ICollection collection => ShowElements(collection),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "(object)",
    };

    private static string Spaced(string text) => string.IsNullOrEmpty(text) ? "" : " " + text;

    private static int FirstDifference(string left, string right)
    {
        var i = 0;
        while (i < left.Length && i < right.Length && left[i] == right[i])
            i++;
        return i;
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
            quoted.Append(character == '"' ? "\\\"" : Escape(character));
        return quoted.Append('"').ToString();
    }

    private static string Escape(char character) => character switch
    {
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(character) || char.IsSurrogate(character) => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
        _ => character.ToString(),
    };

    private static string ShowBytes(byte[] bytes) =>
        bytes.Length + " bytes: " + BitConverter.ToString(bytes, 0, Math.Min(bytes.Length, ElementsShownMax)) + (bytes.Length > ElementsShownMax ? "..." : "");

    private static string ShowElements(ICollection collection)
    {
        var shown = new StringBuilder("[");
        var count = 0;
        foreach (var element in collection)
        {
            if (count > 0)
                shown.Append(", ");
            if (count++ == ElementsShownMax)
                return shown.Append("...]").ToString();
            shown.Append(Show(element));
        }

        return shown.Append(']').ToString();
    }
}
