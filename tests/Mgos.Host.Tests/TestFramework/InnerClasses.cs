// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.TestFramework;

// Not public, so only a ClassRunner finds them; that is what the analyzer complains about.
#pragma warning disable xUnit1000
[TestClass]
internal sealed class InnerLog
{
    internal static readonly List<string> Lines = [];

    public InnerLog() => Lines.Add("constructor");

    [Setup]
    public void Before() => Lines.Add("setup");

    [Cleanup]
    public void After() => Lines.Add("cleanup");

    [TestMethod]
    public void First() => Lines.Add("test");

    [TestMethod]
    public void Second() => Lines.Add("test");
}

[TestClass]
internal sealed class InnerResults
{
    [TestMethod]
    public void Good() => OutputHelper.WriteLine("text");

    [TestMethod]
    public static void GoodStatic()
    {
    }

    [TestMethod]
    public void Bad() => Assert.AreEqual(1, 1 + 1);

    [TestMethod]
    public void Thrown() => throw new FormatException("oh");

    [TestMethod]
    public void Skips() => Assert.SkipTest("not here");

    [TestMethod]
    public void SkipsSilently() => Assert.SkipTest();

    [TestMethod]
    [DataRow(1, "a")]
    [DataRow(2, null)]
    [DataRow(2, null)]
    public void Rows(int number, string text) => Assert.AreEqual(1, number);

    [TestMethod]
    [DataRow(1)]
    public void Narrow(byte number) => Assert.AreEqual((byte)1, number);

    [TestMethod]
    public void NoRows(int number) => Assert.AreEqual(1, number);
}

[TestClass]
internal sealed class InnerSetupFails
{
    [Setup]
    public void Before() => throw new FormatException("setup broke");

    [TestMethod]
    public void First()
    {
    }

    [TestMethod]
    public void Second()
    {
    }
}

[TestClass]
internal sealed class InnerSetupSkips
{
    [Setup]
    public void Before() => Assert.SkipTest("no hardware");

    [TestMethod]
    public void First() => throw new InvalidOperationException();

    [Cleanup]
    public void After() => throw new InvalidOperationException();
}

[TestClass]
internal sealed class InnerCleanupFails
{
    [TestMethod]
    public void First()
    {
    }

    [Cleanup]
    public void After() => throw new FormatException("cleanup broke");
}

[TestClass]
internal sealed class InnerRowWithoutTest
{
    [TestMethod]
    public void First()
    {
    }

    [DataRow(1)]
    public void Forgotten(int number)
    {
    }
}

internal sealed class InnerWithoutTestClass
{
    [TestMethod]
    public void First()
    {
    }
}
