// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests;

[TestClass]
public class JsonWriterTests
{
    private static void WriteSample(JsonWriter writer)
    {
        writer.BeginObject();
        writer.Name("debug");
        writer.BeginObject();
        writer.Name("level");
        writer.Int(3);
        writer.EndObject();
        writer.Name("list");
        writer.BeginArray();
        writer.Boolean(true);
        writer.Null();
        writer.BeginArray();
        writer.EndArray();
        writer.EndArray();
        writer.Name("empty");
        writer.BeginObject();
        writer.EndObject();
        writer.EndObject();
    }

    [TestMethod]
    public void Compact_text_has_no_blanks()
    {
        JsonWriter writer = JsonTestText.Writer();
        WriteSample(writer);
        Assert.AreEqual("{\"debug\":{\"level\":3},\"list\":[true,null,[]],\"empty\":{}}", writer.ToText());
    }

    [TestMethod]
    public void Pretty_text_has_one_member_a_line()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.IsPretty = true;
        WriteSample(writer);
        Assert.AreEqual(
            "{\n  \"debug\": {\n    \"level\": 3\n  },\n  \"list\": [\n    true,\n    null,\n    []\n  ],\n  \"empty\": {\n  }\n}",
            writer.ToText());
    }

    [TestMethod]
    public void A_pretty_object_without_members_is_two_lines()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.IsPretty = true;
        writer.BeginObject();
        writer.EndObject();
        Assert.AreEqual("{\n}", writer.ToText());
    }

    [TestMethod]
    [DataRow("", "\"\"")]
    [DataRow("abc", "\"abc\"")]
    [DataRow("a\"b\\c/d", "\"a\\\"b\\\\c/d\"")]
    [DataRow("\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"")]
    [DataRow("\u0001\u000b\u001f\u007f", "\"\\u0001\\u000b\\u001f\\u007f\"")]
    [DataRow("\u00e9\u20ac\ud83d\ude00", "\"\u00e9\u20ac\ud83d\ude00\"")]
    public void A_string_is_escaped(string value, string expected)
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.String(value);
        Assert.AreEqual(expected, writer.ToText());

        writer.Clear();
        byte[] bytes = JsonTestText.Bytes(value);
        writer.String(bytes, 0, bytes.Length);
        Assert.AreEqual(expected, writer.ToText());
    }

    [TestMethod]
    public void A_string_that_is_null_is_the_literal()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.BeginArray();
        writer.String(null);
        writer.String(null, 0, 0);
        writer.EndArray();
        Assert.AreEqual("[null,null]", writer.ToText());
    }

    [TestMethod]
    public void Ascii_only_text_has_an_escape_for_each_byte()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.IsAsciiOnly = true;
        writer.BeginObject();
        writer.Name("\u00e9");
        writer.String("x\u20acy");
        writer.Name("raw");
        writer.Raw("[\"\u00e9\",1]");
        writer.EndObject();
        Assert.AreEqual("{\"\\u00c3\\u00a9\":\"x\\u00e2\\u0082\\u00acy\",\"raw\":[\"\\u00c3\\u00a9\",1]}", writer.ToText());
    }

    [TestMethod]
    public void Long_strings_are_written_whole()
    {
        string text = string.Empty;
        for (int i = 0; i < 40; i++)
        {
            text += "\u00e9\"12";
        }

        JsonWriter writer = JsonTestText.Writer();
        writer.String(text);
        JsonReader reader = new JsonReader();
        reader.Reset(writer.Data, 0, writer.Length);
        reader.Read();
        Assert.AreEqual(text, reader.GetString());
    }

    [TestMethod]
    [DataRow(0L, "0")]
    [DataRow(-1L, "-1")]
    [DataRow(1234567890123L, "1234567890123")]
    [DataRow(0x7fffffffffffffffL, "9223372036854775807")]
    [DataRow(-0x7fffffffffffffffL - 1, "-9223372036854775808")]
    public void Signed_integers_are_decimal(long value, string expected)
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.Int(value);
        Assert.AreEqual(expected, writer.ToText());
    }

    [TestMethod]
    [DataRow(0ul, "0")]
    [DataRow(18446744073709551615ul, "18446744073709551615")]
    public void Unsigned_integers_are_decimal(ulong value, string expected)
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.UInt(value);
        Assert.AreEqual(expected, writer.ToText());
    }

    [TestMethod]
    [DataRow(0.0, "0.000000")]
    [DataRow(1.5, "1.500000")]
    [DataRow(-3.25, "-3.250000")]
    [DataRow(0.1, "0.100000")]
    [DataRow(4.35, "4.350000")]
    [DataRow(0.9999999, "1.000000")]
    [DataRow(-0.0000001, "-0.000000")]
    [DataRow(0.0000005, "0.000000")]
    [DataRow(0.0000015, "0.000002")]
    [DataRow(0.00000762939453125, "0.000008")]
    [DataRow(0.5000005, "0.500000")]
    [DataRow(1e15, "1000000000000000.000000")]
    [DataRow(123456789.123456789, "123456789.123457")]
    [DataRow(9007199254740993.0, "9007199254740992.000000")]
    [DataRow(1e18, "1000000000000000000.000000")]
    [DataRow(18446744073709551616.0, "18446744073709551616.000000")]
    [DataRow(1e22, "10000000000000000000000.000000")]
    [DataRow(1e23, "99999999999999991611392.000000")]
    [DataRow(4.9e-324, "0.000000")]
    public void Doubles_have_six_decimals(double value, string expected)
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.Double(value);
        Assert.AreEqual(expected, writer.ToText());
    }

    [TestMethod]
    public void The_largest_double_has_309_digits()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.Double(-1.7976931348623157e308);
        string text = writer.ToText();
        Assert.AreEqual(317, text.Length);
        Assert.AreEqual("-17976931348623157081", text.Substring(0, 21));
        Assert.AreEqual("4858368.000000", text.Substring(303));
    }

    [TestMethod]
    public void What_is_no_number_is_null()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.BeginArray();
        writer.Double(double.NaN);
        writer.Double(double.PositiveInfinity);
        writer.Double(double.NegativeInfinity);
        writer.EndArray();
        Assert.AreEqual("[null,null,null]", writer.ToText());
    }

    [TestMethod]
    public void Bytes_are_base64()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.BeginArray();
        writer.Base64(JsonTestText.Bytes("xhellox"), 1, 5);
        writer.Base64(new byte[3], 1, 0);
        writer.Base64(null, 0, 0);
        writer.EndArray();
        Assert.AreEqual("[\"aGVsbG8=\",\"\",null]", writer.ToText());
    }

    [TestMethod]
    public void Raw_values_are_taken_as_they_are()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.BeginArray();
        writer.Raw("{\"a\" : 1}");
        writer.Raw(JsonTestText.Bytes("x[2]x"), 1, 3);
        writer.Raw(null);
        writer.Raw(string.Empty);
        writer.Raw(null, 0, 0);
        writer.EndArray();
        Assert.AreEqual("[{\"a\" : 1},[2],null,null,null]", writer.ToText());
    }

    [TestMethod]
    public void Values_at_the_top_follow_each_other()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.Raw("{\"a\":");
        writer.Int(5);
        writer.Raw("}");
        Assert.AreEqual("{\"a\":5}", writer.ToText());
    }

    [TestMethod]
    public void Clear_makes_it_new()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.BeginObject();
        writer.Name("a");
        writer.Clear();
        writer.BeginArray();
        writer.Int(1);
        writer.EndArray();
        Assert.AreEqual("[1]", writer.ToText());
        Assert.AreEqual(3, writer.Length);
        Assert.AreEqual(3, writer.ToArray().Length);
    }

    [TestMethod]
    public void The_buffer_grows_up_to_the_limit()
    {
        JsonWriter writer = new JsonWriter(0, 10);
        writer.String("12345678");
        Assert.IsFalse(writer.IsTruncated);
        Assert.AreEqual(10, writer.Length);
        writer.Int(1);
        Assert.IsTrue(writer.IsTruncated);
        Assert.AreEqual("\"12345678\"", writer.ToText());
    }

    [TestMethod]
    public void Nothing_is_written_behind_what_did_not_fit()
    {
        JsonWriter writer = new JsonWriter(4, 8);
        writer.BeginArray();
        writer.String("too long for it");
        int length = writer.Length;
        writer.Int(1);
        writer.Name("no object, but it is too late");
        writer.EndObject();
        Assert.IsTrue(writer.IsTruncated);
        Assert.AreEqual(length, writer.Length);
        Assert.IsTrue(length <= 8);
        writer.Clear();
        Assert.IsFalse(writer.IsTruncated);
    }

    [TestMethod]
    public void Deeper_than_the_limit_does_not_fit()
    {
        JsonWriter writer = JsonTestText.Writer();
        for (int i = 0; i < JsonConstants.MaxDepth; i++)
        {
            writer.BeginArray();
        }

        Assert.IsFalse(writer.IsTruncated);
        writer.BeginArray();
        Assert.IsTrue(writer.IsTruncated);
    }

    [TestMethod]
    public void A_value_in_an_object_needs_a_name()
    {
        JsonWriter writer = JsonTestText.Writer();
        writer.BeginObject();
        Assert.ThrowsException(typeof(InvalidOperationException), () => writer.Int(1));
        Assert.ThrowsException(typeof(InvalidOperationException), () => writer.EndArray());
        writer.Name("a");
        Assert.ThrowsException(typeof(InvalidOperationException), () => writer.Name("b"));
        Assert.ThrowsException(typeof(InvalidOperationException), () => writer.EndObject());
    }

    [TestMethod]
    public void A_name_needs_an_object()
    {
        JsonWriter writer = JsonTestText.Writer();
        Assert.ThrowsException(typeof(InvalidOperationException), () => writer.Name("a"));
        Assert.ThrowsException(typeof(InvalidOperationException), () => writer.EndObject());
        writer.BeginArray();
        Assert.ThrowsException(typeof(InvalidOperationException), () => writer.Name("a"));
        Assert.ThrowsException(typeof(InvalidOperationException), () => writer.EndObject());
    }

    [TestMethod]
    [DataRow(-1, 8)]
    [DataRow(9, 8)]
    public void A_capacity_beyond_the_limit_is_refused(int capacity, int limit)
    {
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => new JsonWriter(capacity, limit));
    }
}
