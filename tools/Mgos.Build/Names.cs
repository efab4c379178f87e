// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Build;

/// <summary>Names in C# for names of manifests.</summary>
internal static class Names
{
    private static readonly char[] s_lineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>snake_case to PascalCase: <c>ssl_ca_cert</c> becomes <c>SslCaCert</c>.</summary>
    internal static string Pascal(string name)
    {
        StringBuilder text = new();
        foreach (string word in name.Split('_', '-', '.'))
        {
            if (word.Length > 0)
                text.Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));
        }

        return text.Length > 0 && char.IsAsciiDigit(text[0]) ? "_" + text : text.ToString();
    }

    /// <summary>Replaces what cannot stand in an identifier by an underscore.</summary>
    internal static string Identifier(string name)
    {
        string identifier = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return identifier.Length > 0 && char.IsAsciiDigit(identifier[0]) ? "_" + identifier : identifier;
    }

    /// <summary>A C# string literal.</summary>
    internal static string Literal(string text)
    {
        StringBuilder literal = new("\"");
        foreach (char c in text)
            literal.Append(c is '"' or '\\' ? "\\" + c : IsInvisible(c) ? $"\\u{(int)c:x4}" : c);
        return literal.Append('"').ToString();
    }

    /// <summary>Text for an XML comment.</summary>
    internal static string Xml(string text) => OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Text without line breaks.</summary>
    internal static string OneLine(string text) => string.Join(' ', text.Split(s_lineBreaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    // Among them what C# takes for the end of a line.
    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
