// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests.Host;

/// <summary>The frames that are kept as data in tests/corpus/rpc.</summary>
[TestClass]
public class RpcCorpusTests
{
    private const int MinCases = 150;

    [TestMethod]
    public void Frames_are_answered_as_the_corpus_says()
    {
        List<RpcCase> cases = RpcCase.ReadAll();
        Assert.IsTrue(cases.Count >= MinCases, cases.Count + " cases");
        string[] failures = cases.Select(each => each.Run()).Where(result => result != null).ToArray();
        Assert.IsTrue(failures.Length == 0, failures.Length + " failures" + Environment.NewLine + string.Join(Environment.NewLine, failures.Take(30)));
    }
}
