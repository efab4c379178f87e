// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Uart.Tests.Host;

/// <summary>The wire contract of the serial line that is kept as data in tests/corpus/uart.</summary>
[TestClass]
public class UartCorpusTests
{
    private const int MinCases = 60;

    [TestMethod]
    public void Streams_read_as_the_corpus_says()
    {
        List<UartCase> cases = UartCase.ReadAll();
        Assert.IsTrue(cases.Count >= MinCases, cases.Count + " cases");
        Check(cases.Select(each => each.Run((offset, length) => length)));
    }

    [TestMethod]
    public void Byte_by_byte_makes_no_difference()
    {
        Check(UartCase.ReadAll().Select(each => each.Run((offset, length) => offset + 1)));
    }

    [TestMethod]
    public void Cutting_in_two_anywhere_makes_no_difference()
    {
        Check(UartCase.ReadAll().SelectMany(each => Enumerable.Range(1, each.LongestInput).Select(cut => each.Run((offset, length) => offset < cut ? cut : length))));
    }

    private static void Check(IEnumerable<string> results)
    {
        string[] failures = results.Where(result => result != null).Take(20).ToArray();
        Assert.IsTrue(failures.Length == 0, string.Join(Environment.NewLine, failures));
    }
}
