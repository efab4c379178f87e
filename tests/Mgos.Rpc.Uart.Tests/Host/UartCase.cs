// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Mgos.Rpc.Tests.Host;

namespace Mgos.Rpc.Uart.Tests.Host;

/// <summary>One case of tests/corpus/uart/streams.txt, and how to run it.</summary>
internal sealed class UartCase
{
    private readonly List<string> _lines = new List<string>();

    public string Title { get; private init; }

    /// <summary>Largest number of bytes that arrive at once.</summary>
    public int LongestInput => _lines.Where(line => line.StartsWith("> ")).Select(line => CorpusText.Bytes(line.Substring(2)).Length).DefaultIfEmpty(0).Max();

    public static List<UartCase> ReadAll()
    {
        List<UartCase> cases = new List<UartCase>();
        UartCase current = null;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpus/uart/streams.txt")).SkipWhile(line => line.Length > 0))
        {
            if (line.StartsWith("# "))
                cases.Add(current = new UartCase { Title = line.Substring(2) });
            else if (line.Length > 0)
                current._lines.Add(line);
        }

        return cases;
    }

    /// <summary>Runs the case; null if all is as expected.</summary>
    /// <param name="pieces">Cuts input into pieces: gives the end of the piece that begins at an offset.</param>
    public string Run(Func<int, int, int> pieces)
    {
        UartBench bench = new UartBench(Setting("limit", 4096), Setting("fc", 2) == 2);
        string expectedEvents = "";
        foreach (string line in _lines)
        {
            int blank = line.IndexOf(' ');
            string rest = line.Substring(blank + 1);
            switch (line.Substring(0, blank))
            {
                case ">":
                    Receive(bench, CorpusText.Bytes(rest), pieces);
                    break;
                case "=":
                    expectedEvents += Text(rest) + "\n";
                    break;
                case "send":
                    byte[] frame = CorpusText.Bytes(rest);
                    bench.Link.Send(frame, 0, frame.Length);
                    break;
                case "log":
                    bench.Log(Text(rest));
                    break;
                case "wait":
                    bench.Now += int.Parse(rest, CultureInfo.InvariantCulture) * 1000L;
                    break;
                case "<":
                    string output = bench.TakeAll();
                    if (output != Text(rest))
                        return $"{Title}: expected output <{rest}>, real <{Escape(output)}>";
                    break;
                case "limit" or "fc":
                    break;
                default:
                    return $"{Title}: what is <{line}>?";
            }
        }

        return bench.Events == expectedEvents ? null : $"{Title}: expected events <{Escape(expectedEvents)}>, real <{Escape(bench.Events)}>";
    }

    private static void Receive(UartBench bench, byte[] data, Func<int, int, int> pieces)
    {
        for (int offset = 0; offset < data.Length;)
        {
            int end = Math.Min(data.Length, Math.Max(offset + 1, pieces(offset, data.Length)));
            bench.Receive(data, offset, end - offset);
            offset = end;
        }
    }

    private static string Text(string escaped) => Encoding.UTF8.GetString(CorpusText.Bytes(escaped));

    private static string Escape(string text) => string.Concat(text.Select(c => c is < ' ' or > '~' or '%' ? "%" + ((int)c).ToString("X2", CultureInfo.InvariantCulture) : c.ToString()));

    private int Setting(string name, int otherwise)
    {
        string line = _lines.FirstOrDefault(candidate => candidate.StartsWith(name + " "));
        return line == null ? otherwise : int.Parse(line.AsSpan(name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
