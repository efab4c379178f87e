// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.RegularExpressions;

namespace Mgos.Docs.Tests.Commands;

/// <summary>Compares an answer with what a page shows.</summary>
/// <remarks>
/// Blanks and line ends outside of quotes do not count. <c>...</c> on the page is any text. Values of the members that vary from run to run only have to be of the
/// same kind: a number, a text.
/// </remarks>
internal static partial class Answer
{
    private const string Anything = "...";

    // Those of every device; a page names more in a comment "varies".
    private static readonly string[] s_varying = ["uptime", "ram_size", "ram_free", "ram_min_free", "fs_size", "fs_free", "total_ram", "free_ram", "ts", "time", "age", "size", "nonce"];

    /// <summary>True if the page shows what has been answered.</summary>
    internal static bool Matches(string shown, string answer, IEnumerable<string> varying)
    {
        string[] names = [.. s_varying, .. varying];
        string pattern = string.Join("[\\s\\S]*", Plain(shown, names).Split(Anything).Select(Regex.Escape));
        return Regex.IsMatch(Plain(answer, names), "^" + pattern + "$");
    }

    private static string Plain(string text, string[] names) => Members().Replace(WithoutBlanks(text), match => names.Contains(match.Groups[1].Value) ? KindOf(match) : match.Value);

    private static string KindOf(Match member) => $"\"{member.Groups[1].Value}\":" + (member.Groups[2].Value[0] == '"' ? "text" : "number");

    private static string WithoutBlanks(string text)
    {
        StringBuilder plain = new();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"' && (i == 0 || text[i - 1] != '\\');
            if (isQuoted || !char.IsWhiteSpace(text[i]))
                plain.Append(text[i]);
        }

        return plain.ToString();
    }

    [GeneratedRegex("\"([^\"]+)\":(-?[0-9][0-9.eE+-]*|\"[^\"]*\")")]
    private static partial Regex Members();
}
