// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc.Tests.Host;
using nanoFramework.TestFramework;

namespace Mgos.Service.Wifi.Tests;

/// <summary>The calls that are kept as data in tests/corpus/wifi.</summary>
[TestClass]
public class WifiCorpusTests
{
    private const int MinCases = 40;

    [TestMethod]
    public void Calls_are_answered_as_the_corpus_says() => ServiceCorpus.Check("wifi", MinCases, () => new WifiCase());
}
