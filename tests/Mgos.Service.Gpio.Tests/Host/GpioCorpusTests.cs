// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc.Tests.Host;
using nanoFramework.TestFramework;

namespace Mgos.Service.Gpio.Tests;

/// <summary>The calls that are kept as data in tests/corpus/gpio.</summary>
[TestClass]
public class GpioCorpusTests
{
    private const int MinCases = 60;

    [TestMethod]
    public void Calls_are_answered_as_the_corpus_says() => ServiceCorpus.Check("gpio", MinCases, () => new GpioCase());
}
