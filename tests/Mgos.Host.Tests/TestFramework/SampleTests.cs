// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.TestFramework;

[TestClass]
public class SampleTests
{
    private readonly ArrayList _seen = new ArrayList();
    private int _setups;

    [Setup]
    public void Setup() => _setups++;

    [TestMethod]
    public void Setup_ran_once_before_the_tests() => Assert.AreEqual(1, _setups);

    [TestMethod]
    [DataRow("one", 1)]
    [DataRow("two", 2)]
    [DataRow("two", 2)]
    public void Every_row_is_a_test_of_its_own(string name, int number)
    {
        _seen.Add(name);
        Assert.IsTrue(_seen.Count <= 3);
        Assert.AreEqual(name == "one" ? 1 : 2, number);
    }

    [TestMethod]
    public void A_skipped_test_is_not_a_failure() => Assert.SkipTest("shows as skipped");
}
