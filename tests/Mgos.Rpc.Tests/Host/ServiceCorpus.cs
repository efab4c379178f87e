// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests.Host;

/// <summary>Runs a corpus of calls.</summary>
internal static class ServiceCorpus
{
    private const int MaxShown = 30;

    /// <summary>Fails with the first failures, or if there are fewer cases than there were.</summary>
    internal static void Check(string area, int minCases, Func<ServiceCase> create)
    {
        List<ServiceCase> cases = ServiceCase.ReadAll(area, create);
        Assert.IsTrue(cases.Count >= minCases, cases.Count + " cases");
        string[] failures = cases.Select(each => each.Run()).Where(result => result != null).ToArray();
        Assert.IsTrue(failures.Length == 0, failures.Length + " failures" + Environment.NewLine + string.Join(Environment.NewLine, failures.Take(MaxShown)));
    }
}
