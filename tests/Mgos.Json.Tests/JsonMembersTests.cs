// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Json.Tests;

[TestClass]
public class JsonMembersTests
{
    private const string LongName = "a_name_of_more_than_sixty_four_characters_which_no_scratch_buffer_holds";

    [TestMethod]
    [DataRow("{\"a\":1}", "a", "1")]
    [DataRow("{\"a\":\"x y\"}", "a", "\"x y\"")]
    [DataRow("{\"a\": {\"b\" : [1, 2]} }", "a", "{\"b\" : [1, 2]}")]
    [DataRow("{\"a\": {\"b\" : [1, 2]} }", "a.b", "[1, 2]")]
    [DataRow("{a:{b:{c:null}}}", "a.b.c", "null")]
    [DataRow("{\"a\":1,\"a\":2}", "a", "2")]
    [DataRow("{\"o\":{\"a\":1,\"a\":2,\"b\":3}}", "o.a", "2")]
    [DataRow("{\"\\u0061\":1}", "a", "1")]
    [DataRow("{\"o\":{\"\\u0061\":1}}", "o.a", "1")]
    [DataRow("{\"" + LongName + "\":1}", LongName, "1")]
    [DataRow("{\"\u00e9\":1}", "\u00e9", "1")]
    [DataRow("{a:1 b:2,}", "b", "2")]
    [DataRow("{a:1,b:2", "b", "2")]
    [DataRow("{\"\":5}", "", "5")]
    [DataRow("{i0:0,i1:1,i2:2,i3:3,i4:4,i5:5,i6:6,i7:7,i8:8,i9:9}", "i9", "9")]
    public void A_member_is_found_by_its_path(string text, string path, string raw)
    {
        JsonSpan span = new JsonSpan();
        JsonMembers members = JsonTestText.Members(text);
        Assert.IsTrue(members.TryGetRaw(path, span), text);
        Assert.AreEqual(raw, span.ToText(), text);
        Assert.IsTrue(members.Has(path), text);
    }

    [TestMethod]
    [DataRow("", "a")]
    [DataRow("  ", "a")]
    [DataRow("{}", "a")]
    [DataRow("[1]", "a")]
    [DataRow("\"a\"", "a")]
    [DataRow("{\"ab\":1}", "a")]
    [DataRow("{\"a\":1}", "A")]
    [DataRow("{\"a\":1}", "a.b")]
    [DataRow("{\"a\":{\"b\":1}}", "b")]
    [DataRow("{\"a\":{\"b\":1}}", "a.")]
    [DataRow("{\"a\":{\"b\":1}}", ".b")]
    [DataRow("{\"a\":[{\"b\":1}]}", "a.b")]
    public void An_absent_member_is_not_found(string text, string path)
    {
        JsonSpan span = new JsonSpan();
        JsonMembers members = JsonTestText.Members(text);
        Assert.IsFalse(members.TryGetRaw(path, span), text);
        Assert.IsFalse(span.IsPresent);
        Assert.IsFalse(members.Has(path));
        Assert.IsFalse(members.TryGetString(path, out string s) || s != null);
        Assert.IsFalse(members.TryGetInt32(path, out int i) || i != 0);
        Assert.IsFalse(members.TryGetInt64(path, out long l) || l != 0);
        Assert.IsFalse(members.TryGetBoolean(path, out bool b) || b);
        Assert.IsFalse(members.TryGetDouble(path, out double d) || d != 0);
        Assert.IsFalse(members.TryGetBase64(path, out byte[] bytes) || bytes != null);
    }

    [TestMethod]
    [DataRow("{\"a\":1,\"b\":}", true)]
    [DataRow("{\"a\":1,\"b\":{\"c\":2}", false)]
    [DataRow("{\"a\":1,\"b\":{\"c\":2", true)]
    [DataRow("{\"a\":1,*", true)]
    [DataRow("[1,", true)]
    [DataRow("  ", true)]
    [DataRow("tru", true)]
    [DataRow("", false)]
    [DataRow("12", false)]
    [DataRow("{}", false)]
    public void Broken_text_is_told_and_has_no_members(string text, bool isBroken)
    {
        JsonMembers members = JsonTestText.Members(text);
        Assert.AreEqual(isBroken, members.IsBroken, text);
        Assert.IsFalse(isBroken && members.Has("a"), text);
    }

    [TestMethod]
    public void More_members_than_the_index_holds_are_found_too()
    {
        string text = "{\"first\":1";
        for (int i = 0; i < JsonConstants.MaxIndexedMembers + 10; i++)
        {
            text += ",\"m" + i.ToString() + "\":" + i.ToString();
        }

        JsonMembers members = JsonTestText.Members(text + ",\"o\":{\"p\":3},\"first\":2}");
        Assert.IsTrue(members.TryGetInt32("m70", out int value));
        Assert.AreEqual(70, value);
        Assert.IsTrue(members.TryGetInt32("o.p", out value));
        Assert.AreEqual(3, value);
        Assert.IsTrue(members.TryGetInt32("first", out value));
        Assert.AreEqual(2, value);
        Assert.IsFalse(members.Has("m99"));
    }

    [TestMethod]
    public void Reset_forgets_what_was_before()
    {
        JsonMembers members = JsonTestText.Members("{\"a\":1}");
        byte[] data = JsonTestText.Bytes("xx{\"b\":2}yy");
        members.Reset(data, 2, 7);
        Assert.IsFalse(members.Has("a"));
        Assert.IsTrue(members.Has("b"));
        members.Reset(null, 0, 0);
        Assert.IsFalse(members.Has("b"));
    }

    [TestMethod]
    [DataRow("\"a\\nb\"", "a\nb")]
    [DataRow("\"\"", "")]
    [DataRow("\"\\u00e9\"", "\u00e9")]
    [DataRow("12.50", "12.50")]
    [DataRow("true", "true")]
    [DataRow("false", "false")]
    public void Scalars_have_a_text(string value, string expected)
    {
        Assert.IsTrue(JsonTestText.Members("{\"a\":" + value + "}").TryGetString("a", out string text), value);
        Assert.AreEqual(expected, text, value);
    }

    [TestMethod]
    [DataRow("null")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("\"\\ud800\"")]
    public void Null_and_containers_have_no_text(string value)
    {
        Assert.IsFalse(JsonTestText.Members("{\"a\":" + value + "}").TryGetString("a", out string text), value);
        Assert.IsNull(text, value);
    }

    [TestMethod]
    [DataRow("12", true, 12)]
    [DataRow("-12", true, -12)]
    [DataRow("0x1F", true, 31)]
    [DataRow("010", true, 8)]
    [DataRow("\"12\"", true, 12)]
    [DataRow("\"0x1f\"", true, 31)]
    [DataRow("1.5", false, 0)]
    [DataRow("1.0", false, 0)]
    [DataRow("1e2", false, 0)]
    [DataRow("\"\"", false, 0)]
    [DataRow("\"-\"", false, 0)]
    [DataRow("\"0x\"", false, 0)]
    [DataRow("\"12x\"", false, 0)]
    [DataRow("\" 12\"", false, 0)]
    [DataRow("2147483648", false, 0)]
    [DataRow("true", false, 0)]
    [DataRow("null", false, 0)]
    [DataRow("[1]", false, 0)]
    [DataRow("{}", false, 0)]
    public void Whole_numbers_read_as_int_even_in_quotes(string value, bool isInt, int expected)
    {
        Assert.AreEqual(isInt, JsonTestText.Members("{\"a\":" + value + "}").TryGetInt32("a", out int number), value);
        Assert.AreEqual(expected, number, value);
    }

    [TestMethod]
    public void A_long_keeps_all_its_bits()
    {
        Assert.IsTrue(JsonTestText.Members("{\"a\":-9007199254740993}").TryGetInt64("a", out long value));
        Assert.AreEqual(-9007199254740993L, value);
    }

    [TestMethod]
    [DataRow("true", true)]
    [DataRow("false", false)]
    [DataRow("1", false)]
    [DataRow("\"true\"", false)]
    [DataRow("null", false)]
    [DataRow("{}", false)]
    public void Only_the_literal_true_is_true(string value, bool expected)
    {
        Assert.IsTrue(JsonTestText.Members("{\"a\":" + value + "}").TryGetBoolean("a", out bool isTrue), value);
        Assert.AreEqual(expected, isTrue, value);
    }

    [TestMethod]
    [DataRow("1.5", true, 1.5)]
    [DataRow("-2", true, -2.0)]
    [DataRow("\"1e3\"", true, 1000.0)]
    [DataRow("\"abc\"", false, 0.0)]
    [DataRow("\"1.5.5\"", false, 0.0)]
    [DataRow("\"\"", false, 0.0)]
    [DataRow("1e999", false, 0.0)]
    [DataRow("true", false, 0.0)]
    [DataRow("{}", false, 0.0)]
    public void Numbers_read_as_double_even_in_quotes(string value, bool isNumber, double expected)
    {
        Assert.AreEqual(isNumber, JsonTestText.Members("{\"a\":" + value + "}").TryGetDouble("a", out double number), value);
        Assert.AreEqual(expected, number, value);
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("aGVsbG8=", "hello")]
    [DataRow("aGVsbG8", "hello")]
    [DataRow("aGVs bG8=", "hello")]
    [DataRow("aGVs\\r\\nbG8=", "hello")]
    [DataRow("aGVs*bG8=!", "hello")]
    [DataRow("aGVs\\u0062G8=", "hello")]
    [DataRow("aGVsbG8\\u003d", "hello")]
    [DataRow("fn5+fn5\\/", "~~~~~\u007f")]
    [DataRow("aA==aQ==", "hi")]
    [DataRow("a", "")]
    [DataRow("=", "")]
    [DataRow("\u00e9", "")]
    public void Base64_is_read_forgivingly(string text, string expected)
    {
        Assert.IsTrue(JsonTestText.Members("{\"a\":\"" + text + "\"}").TryGetBase64("a", out byte[] bytes), text);
        JsonSpan span = new JsonSpan();
        span.Set(bytes, 0, bytes.Length);
        Assert.AreEqual(expected.Length, bytes.Length, text);
        Assert.IsTrue(expected.Length == 0 || span.EqualsText(expected), text + " gave " + span.ToText());
    }

    [TestMethod]
    [DataRow("12")]
    [DataRow("null")]
    [DataRow("[]")]
    public void Only_strings_are_base64(string value)
    {
        Assert.IsFalse(JsonTestText.Members("{\"a\":" + value + "}").TryGetBase64("a", out byte[] bytes), value);
        Assert.IsNull(bytes, value);
    }
}
