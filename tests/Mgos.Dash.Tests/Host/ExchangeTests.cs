// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using nanoFramework.TestFramework;

namespace Mgos.Dash.Tests.Host;

/// <summary>The exchanges of tests/corpus/dash/exchanges.txt.</summary>
[TestClass]
public class ExchangeTests
{
    private const int CasesDemanded = 9;

    [TestMethod]
    public void Exchanges_are_those_of_the_corpus()
    {
        DashBench bench = null;
        Queue<string> events = new();
        string where = "";
        int cases = 0;
        foreach (string line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "corpus/dash/exchanges.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            int blank = line.IndexOf(' ');
            string verb = blank < 0 ? line : line[..blank];
            string text = blank < 0 ? "" : line[(blank + 1)..];
            if (verb == "case")
            {
                CheckEnd(bench, events, where);
                bench = new DashBench();
                where = text;
                cases++;
                continue;
            }

            Run(bench, verb, text, where + ": " + line);
            foreach (string happened in bench.TakeEvents().Split('\n', StringSplitOptions.RemoveEmptyEntries))
                events.Enqueue(happened);
            if (verb == "event")
                Assert.AreEqual(text, events.Count == 0 ? "nothing" : events.Dequeue(), where);
        }

        CheckEnd(bench, events, where);
        Assert.AreEqual(CasesDemanded, cases);
    }

    private static void CheckEnd(DashBench bench, Queue<string> events, string where)
    {
        if (bench != null)
            Assert.AreEqual("", string.Join(" | ", events), where + ": the app was told more");
        events.Clear();
    }

    private static void Run(DashBench bench, string verb, string text, string where)
    {
        switch (verb)
        {
            case "connect": bench.Channel.Connect(); break;
            case "lose": bench.Lose(); break;
            case "device": Assert.AreEqual(text, Plain(bench.Take()), where); break;
            case "server": bench.Channel.Receive(bench.WithId(text)); break;
            case "app": RunApp(bench, text); break;
            case "none": Assert.AreEqual("", bench.Take(), where); break;
            case "event": break;
            default: throw new InvalidDataException(where);
        }
    }

    private static void RunApp(DashBench bench, string text)
    {
        string[] words = text.Split(' ', 3);
        if (words[0] == "notify")
            Assert.IsTrue(bench.Client.Notify(words[1], words[2]));
        else if (words[1][0] == 'v')
            Assert.IsTrue(bench.Shadow.Update(long.Parse(words[1][1..]), words[2]));
        else
            Assert.IsTrue(bench.Shadow.Update(text[(text.IndexOf(' ') + 1)..]));
    }

    private static string Plain(string frame)
    {
        int parameters = frame.IndexOf("\"params\":{\"id\":\"d1\",\"app\":", StringComparison.Ordinal);
        return parameters < 0 ? frame : frame[..(parameters + 9)] + "INFO}";
    }
}
