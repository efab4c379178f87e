// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mgos.Hostile.Inputs;

/// <summary>The files under <c>tests/corpus</c> as inputs: lines, for HTTP whole requests, for scripts whole files.</summary>
public static class Corpus
{
    private static readonly Regex s_escape = new("%([0-9A-Fa-f]{2})", RegexOptions.Compiled);
    private static readonly Regex s_repeat = new("\\\\\\*([0-9]+)\\((.)\\)", RegexOptions.Compiled);

    /// <summary>What stands behind a mark, or in the last tab column, of each line.</summary>
    public static byte[][] Lines(string area)
    {
        List<byte[]> inputs = new();
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Corpus, area), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file))
            {
                if (line.Length > 0 && line[0] != '#')
                    inputs.Add(Unescape(InputOf(line)));
            }
        }

        return inputs.ToArray();
    }

    /// <summary>The requests of the HTTP corpus.</summary>
    public static byte[][] Requests()
    {
        List<byte[]> inputs = new();
        StringBuilder request = new();
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Corpus, "http"), "*.txt").Order(StringComparer.Ordinal))
        {
            foreach (string line in File.ReadLines(file).Append("==="))
            {
                if (line.StartsWith(">>", StringComparison.Ordinal))
                    request.Append(Expand(line.Length > 3 ? line[3..] : ""));
                else if (line.StartsWith('>'))
                    request.Append(Expand(line.Length > 2 ? line[2..] : "")).Append("\r\n");
                else if (line.StartsWith("===", StringComparison.Ordinal) && request.Length > 0)
                {
                    inputs.Add(Encoding.Latin1.GetBytes(request.ToString()));
                    request.Clear();
                }
            }
        }

        return inputs.ToArray();
    }

    /// <summary>Whole files.</summary>
    public static byte[][] Files(string area, string pattern) =>
        Array.ConvertAll([.. Directory.GetFiles(Path.Combine(Repository.Corpus, area), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)], File.ReadAllBytes);

    private static string InputOf(string line)
    {
        int tab = line.LastIndexOf('\t');
        if (tab >= 0)
            return line[(tab + 1)..];
        return line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line[(line.IndexOf('{') is int brace and > 0 ? brace : 0)..];
    }

    private static byte[] Unescape(string text)
    {
        string bytes = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
        return Encoding.Latin1.GetBytes(s_escape.Replace(bytes, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
    }

    private static string Expand(string text) =>
        s_repeat.Replace(text, match => new string(match.Groups[2].Value[0], int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)))
            .Replace("\\r", "\r", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal);
}
