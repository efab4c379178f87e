// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Mgos.Http.Tests;

/// <summary>One case of the corpus; the format is described beside it.</summary>
public sealed partial class HttpCase
{
    private readonly List<byte> _request = [];
    private readonly List<byte> _answer = [];

    private HttpCase(string name)
    {
        Name = name;
    }

    public string Name { get; }

    public byte[] Request => [.. _request];

    /// <summary>The exact answer; null if only <see cref="Statuses"/> are given.</summary>
    public byte[] Answer => _answer.Count == 0 ? null : [.. _answer];

    public int[] Statuses { get; private set; }

    /// <summary>What the parser says; null if nothing is expected.</summary>
    public string Parser { get; private set; }

    public bool? IsClosed { get; private set; }

    public static IEnumerable<HttpCase> All()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "corpus", "http"), "*.txt").Order())
        {
            foreach (HttpCase found in Read(file))
                yield return found;
        }
    }

    public override string ToString() => Name;

    private static IEnumerable<HttpCase> Read(string file)
    {
        HttpCase current = null;
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                if (current != null)
                    yield return current;
                current = new HttpCase(Path.GetFileNameWithoutExtension(file) + ": " + line[4..]);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                current.Add(line);
            }
        }

        yield return current;
    }

    private void Add(string line)
    {
        if (line.StartsWith(">>", StringComparison.Ordinal) || line.StartsWith("<<", StringComparison.Ordinal))
            (line[0] == '>' ? _request : _answer).AddRange(Decode(line.Length > 2 ? line[3..] : ""));
        else if (line[0] is '>' or '<')
            (line[0] == '>' ? _request : _answer).AddRange([.. Decode(line.Length > 1 ? line[2..] : ""), 13, 10]);
        else if (line.StartsWith("parser:", StringComparison.Ordinal))
            Parser = line[7..].Trim();
        else if (line.StartsWith("status:", StringComparison.Ordinal))
            Statuses = [.. line[7..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        else if (line.StartsWith("closed:", StringComparison.Ordinal))
            IsClosed = line[7..].Trim() == "yes";
        else
            throw new FormatException(Name + ": " + line);
    }

    private static byte[] Decode(string text)
    {
        text = Repeat().Replace(text, match => string.Concat(Enumerable.Repeat(match.Groups[2].Value, int.Parse(match.Groups[1].Value))));
        text = Escape().Replace(text, match => match.Value[1] switch
        {
            'r' => "\r",
            'n' => "\n",
            't' => "\t",
            'x' => ((char)Convert.ToInt32(match.Value[2..], 16)).ToString(),
            _ => "\\",
        });
        return Encoding.Latin1.GetBytes(text);
    }

    [GeneratedRegex(@"\\\*(\d+)\(([^)]*)\)")]
    private static partial Regex Repeat();

    [GeneratedRegex(@"\\(r|n|t|\\|x[0-9a-f]{2})")]
    private static partial Regex Escape();
}
