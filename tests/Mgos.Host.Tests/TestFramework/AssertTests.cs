// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using nanoFramework.TestFramework;
using TestFrameworkShared;

namespace Mgos.Host.Tests.TestFramework;

[TestClass]
public class AssertTests
{
    [TestMethod]
    public void What_holds_passes()
    {
        Assert.AreEqual(1, 1);
        Assert.AreEqual("a", "a");
        Assert.AreEqual(1.5, 1.5);
        Assert.AreEqual((object)5, 5);
        Assert.AreNotEqual((object)5, 5L);
        Assert.AreNotEqual(1, 2);
        Assert.IsTrue(true);
        Assert.IsFalse(false);
        Assert.IsNull(null);
        Assert.IsNotNull(this);
        Assert.AreSame(this, this);
        Assert.AreNotSame("a", new object());
        Assert.IsInstanceOfType(5, typeof(int));
        Assert.IsNotInstanceOfType(null, typeof(int));
        Assert.Contains("b", "abc");
        Assert.DoesNotContains("x", "abc");
        Assert.StartsWith("a", "abc");
        Assert.EndsWith("bc", "abcbc");
        Assert.ThrowsException(typeof(FormatException), () => throw new FormatException());
        CollectionAssert.AreEqual(new[] { 1, 2 }, new ArrayList { 1, 2 });
        CollectionAssert.AreNotEqual(new[] { 1, 2 }, new[] { 2, 1 });
        CollectionAssert.Empty(new int[0]);
        CollectionAssert.NotEmpty(new int[1]);
    }

    [TestMethod]
    public void A_failure_shows_expected_actual_and_the_source_text()
    {
        var sum = 3;
        Fails("Assert.AreEqual failed. Expected:<2>. Actual:<3>. sum", () => Assert.AreEqual(2, sum));
        Fails("Assert.AreEqual failed. Expected:<2>. Actual:<3>. my words", () => Assert.AreEqual(2, sum, "my words"));
        Fails("Assert.AreNotEqual failed. Not expected:<3>. Actual:<3>. sum", () => Assert.AreNotEqual(3, sum));
        Fails("Assert.IsTrue failed. Expected:<True>. Actual:<False>. sum == 2", () => Assert.IsTrue(sum == 2));
        Fails("Assert.IsNull failed. Expected:<(null)>. Actual:<3>. sum", () => Assert.IsNull(sum));
    }

    [TestMethod]
    public void Texts_are_shown_with_their_control_characters_and_first_difference()
    {
        var text = "a\n\u0001\"";
        Fails(
            "Assert.AreEqual failed. Expected:<\"a\\r\">. Actual:<\"a\\n\\u0001\\\"\">. First difference at index 1. text",
            () => Assert.AreEqual("a\r", text));
    }

    [TestMethod]
    public void Collections_are_shown_with_the_element_that_differs()
    {
        Fails(
            "CollectionAssert.AreEqual failed. Element 1 differs: Expected:<2>. Actual:<9>. Expected:<2 bytes: 01-02>. Actual:<2 bytes: 01-09>.",
            () => CollectionAssert.AreEqual(new byte[] { 1, 2 }, new byte[] { 1, 9 }));
        Fails(
            "CollectionAssert.AreEqual failed. Expected 1 elements, found 2. Expected:<[\"a\"]>. Actual:<[\"a\", (null)]>.",
            () => CollectionAssert.AreEqual(new[] { "a" }, new[] { "a", null }));
        Fails("CollectionAssert.AreEqual failed. One collection is null. Expected:<(null)>. Actual:<[]>.", () => CollectionAssert.AreEqual(null, new int[0]));
    }

    [TestMethod]
    public void Types_must_match_exactly()
    {
        Fails(
            "Assert.ThrowsException failed. Expected exception:<System.ArgumentException>. Actual exception:<System.ArgumentNullException> x. words",
            () => Assert.ThrowsException(typeof(ArgumentException), () => throw new ArgumentNullException(null, "x."), "words"));
        Fails(
            "Assert.ThrowsException failed. Expected exception:<System.Exception>. None was thrown. words",
            () => Assert.ThrowsException(typeof(Exception), () => { }, "words"));
        Fails(
            "Assert.IsInstanceOfType failed. Expected type:<System.Exception>. Actual type:<System.FormatException>. words",
            () => Assert.IsInstanceOfType(new FormatException(), typeof(Exception), "words"));
    }

    private static void Fails(string expected, Action assertion)
    {
        try
        {
            assertion();
        }
        catch (AssertFailedException exception)
        {
            Assert.AreEqual(expected, exception.Message);
            return;
        }

        throw new InvalidOperationException("The assertion held.");
    }
}
