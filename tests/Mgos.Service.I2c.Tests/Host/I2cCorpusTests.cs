// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using nanoFramework.TestFramework;

namespace Mgos.Service.I2c.Tests;

/// <summary>The calls that are kept as data in tests/corpus/i2c.</summary>
[TestClass]
public class I2cCorpusTests
{
    private const int MinCases = 80;

    [TestMethod]
    public void Calls_are_answered_as_the_corpus_says()
    {
        var cases = I2cCase.ReadAll();
        Assert.IsTrue(cases.Length >= MinCases, cases.Length + " cases");
        var failures = cases.Select(each => each.Run()).Where(result => result != null).ToArray();
        Assert.IsTrue(failures.Length == 0, failures.Length + " failures" + Environment.NewLine + string.Join(Environment.NewLine, failures.Take(30)));
    }
}
