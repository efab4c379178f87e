// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Host.Tests.TestFramework;

[TestClass]
public class RunningTests
{
    [TestMethod]
    public void One_instance_with_one_setup_and_one_cleanup_serves_all_tests_of_a_class()
    {
        InnerLog.Lines.Clear();
        CollectionAssert.AreEqual(new[] { "Passed First", "Passed Second" }, ClassRunner.Run(typeof(InnerLog)));
        CollectionAssert.AreEqual(new[] { "constructor", "setup", "test", "test", "cleanup" }, InnerLog.Lines);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Each_test_is_reported_as_it_ended(bool serialize)
    {
        var results = ClassRunner.Run(typeof(InnerResults), serialize);
        var expected = new[]
        {
            "Failed Bad: Assert.AreEqual failed. Expected:<1>. Actual:<2>. 1 + 1",
            "Failed Narrow(number: 1): The [DataRow] value 1 is a System.Int32, the parameter 'number' is a System.Byte; "
                + "a device does not convert: give the value its exact type, for example (byte)1.",
            "Failed NoRows: The test method expected 1 parameter value, but 0 parameter values were provided.",
            "Failed Rows(number: 2, text: null): Assert.AreEqual failed. Expected:<1>. Actual:<2>. number",
            "Failed Rows(number: 2, text: null): Assert.AreEqual failed. Expected:<1>. Actual:<2>. number",
            "Failed Thrown: oh",
            "Passed Good",
            "Passed GoodStatic",
            "Passed Rows(number: 1, text: \"a\")",
            "Skipped Skips: not here",
            "Skipped SkipsSilently: Skipped by the test.",
        };
        CollectionAssert.AreEqual(expected, results);
    }

    [TestMethod]
    public void A_setup_that_fails_fails_every_test() =>
        CollectionAssert.AreEqual(new[] { "Failed First: setup broke", "Failed Second: setup broke" }, ClassRunner.Run(typeof(InnerSetupFails)));

    [TestMethod]
    public void A_setup_that_skips_skips_every_test_and_the_cleanup() =>
        CollectionAssert.AreEqual(new[] { "Skipped First: no hardware" }, ClassRunner.Run(typeof(InnerSetupSkips)));

    [TestMethod]
    public void A_cleanup_that_fails_is_reported() =>
        CollectionAssert.AreEqual(new[] { "Cleanup failed: cleanup broke", "Passed First" }, ClassRunner.Run(typeof(InnerCleanupFails)));

    [TestMethod]
    public void A_row_without_a_test_attribute_is_an_error() =>
        CollectionAssert.AreEqual(new[] { "Failed First: Forgotten has a [DataRow] but no [TestMethod]." }, ClassRunner.Run(typeof(InnerRowWithoutTest)));

    [TestMethod]
    public void A_test_outside_of_a_test_class_is_an_error() => CollectionAssert.AreEqual(
        new[] { "Failed First: The class Mgos.Host.Tests.TestFramework.InnerWithoutTestClass has a [TestMethod] but no [TestClass]." },
        ClassRunner.Run(typeof(InnerWithoutTestClass)));
}
