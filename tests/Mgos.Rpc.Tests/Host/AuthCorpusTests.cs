// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using Mgos.Auth;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests.Host;

/// <summary>The exchanges with credentials that are kept as data in tests/corpus/auth/frames.txt.</summary>
[TestClass]
public class AuthCorpusTests
{
    private const int MinCases = 80;

    [TestMethod]
    public void Calls_are_answered_as_the_corpus_says()
    {
        List<string> failures = new();
        int count = 0;
        foreach (string text in File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "corpus", "auth", "frames.txt")).Split("\n\n"))
        {
            if (!text.Contains("\n> ", StringComparison.Ordinal))
                continue;
            count++;
            string failure = Run(text.Split('\n'));
            if (failure != null)
                failures.Add(failure);
        }

        Assert.IsTrue(count >= MinCases, count + " cases");
        Assert.IsTrue(failures.Count == 0, failures.Count + " failures" + Environment.NewLine + string.Join(Environment.NewLine, failures));
    }

    private static string Run(string[] lines)
    {
        AuthBench bench = new("", Array.IndexOf(lines, "algo 1") >= 0 ? DigestAlgorithm.Sha256 : DigestAlgorithm.Md5);
        int sent = 0;
        foreach (string line in lines)
        {
            string value = line[(line.IndexOf(' ') + 1)..];
            if (line.StartsWith("acl ", StringComparison.Ordinal))
                bench.Config.SetString("rpc.acl", value);
            else if (line.StartsWith("set ", StringComparison.Ordinal))
                bench.Config.SetString(value[..value.IndexOf(' ')], value[(value.IndexOf(' ') + 1)..]);
            else if (line.StartsWith("> ", StringComparison.Ordinal))
                bench.Channel.Receive(value);
            else if (line.StartsWith("< ", StringComparison.Ordinal) && !IsAnswer(bench, value, ref sent))
                return lines[0] + Environment.NewLine + "  expected " + value + Environment.NewLine + "  got      " + bench.Channel.LastSent;
        }

        return bench.Channel.SentCount == sent ? null : lines[0] + ": more answers than expected";
    }

    private static bool IsAnswer(AuthBench bench, string expected, ref int sent)
    {
        if (expected != "-")
            sent++;
        return bench.Channel.SentCount == sent && (expected == "-" || bench.Channel.LastSent == expected);
    }
}
