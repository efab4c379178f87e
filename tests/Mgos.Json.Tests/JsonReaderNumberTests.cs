// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Json.Tests;

[TestClass]
public class JsonReaderNumberTests
{
    [TestMethod]
    [DataRow("0", 0L)]
    [DataRow("-0", 0L)]
    [DataRow("7", 7L)]
    [DataRow("-42", -42L)]
    [DataRow("9223372036854775807", 0x7fffffffffffffffL)]
    [DataRow("-9223372036854775808", -0x7fffffffffffffffL - 1)]
    [DataRow("1099511627776", 0x10000000000L)]
    [DataRow("0x1F", 31L)]
    [DataRow("-0x1f", -31L)]
    [DataRow("010", 8L)]
    [DataRow("0", 0L)]
    public void Whole_numbers_read_as_long(string text, long expected)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.IsTrue(reader.TryGetInt64(out long value), text);
        Assert.AreEqual(expected, value, text);
    }

    [TestMethod]
    [DataRow("9223372036854775808")]
    [DataRow("-9223372036854775809")]
    [DataRow("99999999999999999999999999")]
    [DataRow("0x10000000000000000")]
    [DataRow("1.0")]
    [DataRow("1e3")]
    [DataRow("09")]
    [DataRow("\"1\"")]
    [DataRow("true")]
    [DataRow("null")]
    [DataRow("[1]")]
    public void What_is_no_long_reads_as_zero_and_false(string text)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.IsFalse(reader.TryGetInt64(out long value), text);
        Assert.AreEqual(0L, value, text);
    }

    [TestMethod]
    [DataRow("2147483647", true, 2147483647)]
    [DataRow("-2147483648", true, -2147483648)]
    [DataRow("2147483648", false, 0)]
    [DataRow("-2147483649", false, 0)]
    [DataRow("4294967297", false, 0)]
    public void An_int_does_not_wrap(string text, bool isInt, int expected)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.AreEqual(isInt, reader.TryGetInt32(out int value), text);
        Assert.AreEqual(expected, value, text);
    }

    [TestMethod]
    [DataRow("0", true, 0u)]
    [DataRow("4294967295", true, 4294967295u)]
    [DataRow("4294967296", false, 0u)]
    [DataRow("-1", false, 0u)]
    public void A_uint_does_not_wrap(string text, bool isUInt, uint expected)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.AreEqual(isUInt, reader.TryGetUInt32(out uint value), text);
        Assert.AreEqual(expected, value, text);
    }

    [TestMethod]
    [DataRow("0", 0.0)]
    [DataRow("1", 1.0)]
    [DataRow("-1.5", -1.5)]
    [DataRow("0.1", 0.1)]
    [DataRow("0.30000000000000004", 0.30000000000000004)]
    [DataRow("4.35", 4.35)]
    [DataRow("1e15", 1e15)]
    [DataRow("12345678901234567890", 12345678901234567890.0)]
    [DataRow("1.7976931348623157e308", 1.7976931348623157e308)]
    [DataRow("2.2250738585072014e-308", 2.2250738585072014e-308)]
    [DataRow("4.9e-324", 4.9e-324)]
    [DataRow("1e-400", 0.0)]
    [DataRow("0e999999999999", 0.0)]
    [DataRow("0.000001", 0.000001)]
    [DataRow("100000e-5", 1.0)]
    [DataRow("0x10", 16.0)]
    [DataRow("010.5", 10.5)]
    [DataRow("9007199254740993", 9007199254740992.0)]
    [DataRow("18014398509481987", 18014398509481988.0)]
    [DataRow("9007199254740993.00000000000000000001", 9007199254740994.0)]
    public void Numbers_read_as_the_nearest_double(string text, double expected)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.IsTrue(reader.TryGetDouble(out double value), text);
        Assert.AreEqual(expected, value, text);
    }

    [TestMethod]
    [DataRow("1e309")]
    [DataRow("-1e309")]
    [DataRow("1.7976931348623159e308")]
    [DataRow("1e99999999999")]
    [DataRow("\"1.5\"")]
    [DataRow("true")]
    public void What_is_no_double_reads_as_zero_and_false(string text)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.IsFalse(reader.TryGetDouble(out double value), text);
        Assert.AreEqual(0.0, value, text);
    }
}
