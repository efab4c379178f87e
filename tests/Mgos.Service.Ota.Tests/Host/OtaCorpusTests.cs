// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using Mgos.Ota;
using Xunit;

namespace Mgos.Service.Ota.Tests;

/// <summary>The calls that are kept as data in tests/corpus/ota.</summary>
public sealed class OtaCorpusTests
{
    private static readonly Dictionary<string, List<string>> s_cases = Read();

    public static TheoryData<string> Names
    {
        get
        {
            TheoryData<string> names = new TheoryData<string>();
            foreach (string name in s_cases.Keys)
                names.Add(name);
            return names;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_call_is_answered_as_written_down(string name)
    {
        OtaServiceBench bench = new OtaServiceBench();
        List<string> lines = s_cases[name];
        Prepare(bench, lines[0]);
        Assert.True(lines.Count >= 3 && lines.Count % 2 == 1, name);
        for (int i = 1; i < lines.Count; i += 2)
        {
            string[] call = lines[i].Split(' ', 2);
            Assert.Equal(lines[i + 1], "= " + bench.Call(call[0], call[1]));
        }
    }

    private static void Prepare(OtaServiceBench bench, string line)
    {
        if (line == "on factory")
            return;
        bench.Machine.Install("1");
        if (line == "on committed")
            return;
        Assert.Equal("on trial", line);
        bench.Machine.Update(OtaServiceBench.Bundle("2"), new OtaOptions { CommitTimeoutSeconds = 300 });
        bench.Machine.Restart();
    }

    private static Dictionary<string, List<string>> Read()
    {
        Dictionary<string, List<string>> cases = new Dictionary<string, List<string>>();
        List<string> current = null;
        bool isHead = true;
        foreach (string line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "corpus/ota/calls.txt")))
        {
            isHead &= line.Length > 0;
            if (!isHead && line.StartsWith("# ", StringComparison.Ordinal))
                cases.Add(line[2..], current = new List<string>());
            else if (!isHead && line.Length > 0)
                current.Add(line);
        }

        return cases;
    }
}
