// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc.Tests.Host;
using nanoFramework.TestFramework;

namespace Mgos.Service.Cron.Tests.Host;

/// <summary>The calls that are kept as data in tests/corpus/cron.</summary>
[TestClass]
public class CronCorpusTests
{
    private const int MinCases = 12;

    [TestMethod]
    public void Calls_are_answered_as_the_corpus_says() => ServiceCorpus.Check("cron", MinCases, () => new CronCase());
}
