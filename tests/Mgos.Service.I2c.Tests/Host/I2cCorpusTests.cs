// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc.Tests.Host;
using nanoFramework.TestFramework;

namespace Mgos.Service.I2c.Tests;

/// <summary>The calls that are kept as data in tests/corpus/i2c.</summary>
[TestClass]
public class I2cCorpusTests
{
    private const int MinCases = 80;

    [TestMethod]
    public void Calls_are_answered_as_the_corpus_says() => ServiceCorpus.Check("i2c", MinCases, () => new I2cCase());
}
