// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Json.Tests;

[TestClass]
public class JsonReaderTextTests
{
    private const string Long = "0123456789012345678901234567890123456789012345678901234567890123456789";

    [TestMethod]
    [DataRow("\"\"", "")]
    [DataRow("\"abc\"", "abc")]
    [DataRow("\"a\\\"b\\\\c\\/d\"", "a\"b\\c/d")]
    [DataRow("\"\\b\\t\\n\\f\\r\\v\"", "\b\t\n\f\r\v")]
    [DataRow("\"\\u0041\\u00e9\\u20AC\"", "A\u00e9\u20ac")]
    [DataRow("\"\\ud83d\\ude00\"", "\ud83d\ude00")]
    [DataRow("\"\u00e9\u20ac\ud83d\ude00\"", "\u00e9\u20ac\ud83d\ude00")]
    [DataRow("\"\\u007f\\u0080\\u07ff\\u0800\\uffff\"", "\u007f\u0080\u07ff\u0800\uffff")]
    public void A_string_is_unescaped(string text, string expected)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.AreEqual(expected, reader.GetString(), text);

        byte[] bytes = new byte[reader.Length];
        byte[] wanted = JsonTestText.Bytes(expected);
        Assert.AreEqual(wanted.Length, reader.CopyString(bytes, 0), text);
        for (int i = 0; i < wanted.Length; i++)
        {
            Assert.AreEqual(wanted[i], bytes[i], text + " byte " + i.ToString());
        }
    }

    [TestMethod]
    [DataRow("\"\\ud83d\"")]
    [DataRow("\"\\ude00\"")]
    [DataRow("\"\\ud83dx\"")]
    [DataRow("\"\\ud83d\\u0041\"")]
    [DataRow("\"\\ud83d\\ud83d\"")]
    [DataRow("\"\\ud83dxudc00\"")]
    [DataRow("\"\\ud83d\\n12345\"")]
    [DataRow("\"\\ude00\\ud83d\"")]
    public void Half_a_surrogate_pair_is_no_text(string text)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.AreEqual((int)JsonToken.String, (int)reader.Token);
        Assert.IsNull(reader.GetString(), text);
        Assert.AreEqual(-1, reader.CopyString(new byte[64], 0), text);
        Assert.IsFalse(reader.TokenEquals("x"), text);
    }

    [TestMethod]
    public void Copied_text_keeps_a_zero()
    {
        JsonReader reader = JsonTestText.ReaderAtFirst("\"a\\u0000b\"");
        byte[] bytes = new byte[4];
        Assert.AreEqual(3, reader.CopyString(bytes, 1));
        Assert.AreEqual((byte)'a', bytes[1]);
        Assert.AreEqual((byte)0, bytes[2]);
        Assert.AreEqual((byte)'b', bytes[3]);
    }

    [TestMethod]
    [DataRow("\"abc\"", 2, 0)]
    [DataRow("\"abc\"", 4, 2)]
    [DataRow("\"abc\"", 4, 5)]
    [DataRow("\"abc\"", 4, -1)]
    [DataRow("\"\\u20ac\"", 2, 0)]
    [DataRow("\"\\n\"", 0, 0)]
    [DataRow("12", 8, 0)]
    public void Text_that_does_not_fit_or_is_none_is_not_copied(string text, int size, int offset)
    {
        Assert.AreEqual(-1, JsonTestText.ReaderAtFirst(text).CopyString(new byte[size], offset), text);
    }

    [TestMethod]
    public void Only_strings_and_names_have_text()
    {
        JsonReader reader = JsonTestText.ReaderAtFirst("12");
        Assert.IsNull(reader.GetString());
        Assert.IsFalse(reader.TokenEquals("12"));
        Assert.AreEqual(-1, reader.CopyString(null, 0));
    }

    [TestMethod]
    [DataRow("\"method\"", "method", true)]
    [DataRow("\"method\"", "Method", false)]
    [DataRow("\"method\"", "methods", false)]
    [DataRow("\"method\"", "metho", false)]
    [DataRow("\"\"", "", true)]
    [DataRow("\"m\\u0065thod\"", "method", true)]
    [DataRow("\"m\\u0065thod\"", "m\\u0065thod", false)]
    [DataRow("\"a\\/b\"", "a/b", true)]
    [DataRow("\"\u00e9\"", "xx", false)]
    [DataRow("\"xx\"", "\u00e9\u00e9", false)]
    [DataRow("\"" + Long + "\"", Long, true)]
    [DataRow("\"" + Long + "x\"", Long + "y", false)]
    public void A_token_is_compared_with_its_text(string text, string other, bool isEqual)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        Assert.AreEqual(isEqual, reader.TokenEquals(other), text + " and " + other);
        Assert.IsFalse(reader.TokenEquals(null));
    }

    [TestMethod]
    public void Names_have_text_with_and_without_quotes()
    {
        JsonReader reader = JsonTestText.ReaderAtFirst("{ab:1,\"c\\nd\":2}");
        reader.Read();
        Assert.IsTrue(reader.TokenEquals("ab"));
        Assert.AreEqual("ab", reader.GetString());
        reader.Read();
        reader.Read();
        Assert.IsTrue(reader.TokenEquals("c\nd"));
        Assert.AreEqual("c\nd", reader.GetString());
    }
}
