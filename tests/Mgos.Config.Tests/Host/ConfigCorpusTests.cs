// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.TestFramework;

namespace Mgos.Config.Tests.Host;

/// <summary>The configurations that are kept as data in tests/corpus/config.</summary>
[TestClass]
public class ConfigCorpusTests
{
    private const int MinCases = 80;

    [TestMethod]
    public void Configurations_behave_as_the_corpus_says()
    {
        List<ConfigCase> cases = ConfigCase.ReadAll();
        Assert.IsTrue(cases.Count >= MinCases, cases.Count + " cases");
        string[] failures = cases.Select(each => each.Run()).Where(result => result != null).ToArray();
        Assert.IsTrue(failures.Length == 0, failures.Length + " failures" + Environment.NewLine + string.Join(Environment.NewLine, failures.Take(30)));
    }
}
