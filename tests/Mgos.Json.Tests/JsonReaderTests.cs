// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Json.Tests;

[TestClass]
public class JsonReaderTests
{
    [TestMethod]
    [DataRow("1", "#.")]
    [DataRow(" \t\r\n true ", "t.")]
    [DataRow("{}", "{}.")]
    [DataRow("[]", "[].")]
    [DataRow("{\"a\":1,\"b\":[true,false,null,\"x\"]}", "{N#N[tfnS]}.")]
    [DataRow("[[],{},[{\"a\":{}}]]", "[[]{}[{N{}}]].")]
    [DataRow("[0,-0,1.5,-2e10,3E+4,5e-6]", "[######].")]
    public void A_document_reads_as_its_tokens_in_both_syntaxes(string text, string tokens)
    {
        Assert.AreEqual(tokens, JsonTestText.Strict(text), text);
        Assert.AreEqual(tokens, JsonTestText.Lenient(text), text);
    }

    [TestMethod]
    [DataRow("{a:1}", "{N#}.", "{!")]
    [DataRow("{a_1b : 1}", "{N#}.", "{!")]
    [DataRow("{\"a\":1 \"b\":2}", "{N#N#}.", "{N#!")]
    [DataRow("[1 2]", "[##].", "[#!")]
    [DataRow("{\"a\":1,}", "{N#}.", "{N#!")]
    [DataRow("[1,]", "[#].", "[#!")]
    [DataRow("{\"a\":1", "{N#}.", "{N#!")]
    [DataRow("{\"a\":1, ", "{N#}.", "{N#!")]
    [DataRow("{", "{}.", "{!")]
    [DataRow("{\"a\":1} junk", "{N#}.", "{N#}!")]
    [DataRow("1 2", "#.", "#!")]
    [DataRow("0x1F", "#.", "#!")]
    [DataRow("-0xaB", "#.", "!")]
    [DataRow("010", "#.", "!")]
    [DataRow("\"\\v\"", "S.", "!")]
    public void Lenient_syntax_forgives_what_strict_syntax_refuses(string text, string lenient, string strict)
    {
        Assert.AreEqual(lenient, JsonTestText.Lenient(text), text);
        bool isRefused = JsonTestText.Strict(text).IndexOf('!') >= 0;
        Assert.IsTrue(isRefused, text + " in strict syntax: " + JsonTestText.Strict(text) + ", expected about " + strict);
    }

    [TestMethod]
    [DataRow("", "!")]
    [DataRow("  ", "!")]
    [DataRow("\uFEFF{}", "!")]
    [DataRow("junk {}", "!")]
    [DataRow("'a'", "!")]
    [DataRow("{,}", "{!")]
    [DataRow("[,]", "[!")]
    [DataRow("{\"a\":1,,}", "{N#!")]
    [DataRow("[1,,2]", "[#!")]
    [DataRow("{\"a\"}", "{!")]
    [DataRow("{\"a\":}", "{N!")]
    [DataRow("{1:2}", "{!")]
    [DataRow("{_a:2}", "{!")]
    [DataRow("[1}", "[#!")]
    [DataRow("{\"a\":1]", "{N#!")]
    [DataRow("{\"a\":{\"b\":1", "{N{N#!")]
    [DataRow("{\"a\":[1}", "{N[#!")]
    [DataRow("[1", "[#!")]
    [DataRow("\"a", "!")]
    [DataRow("\"a\\", "!")]
    [DataRow("\"a\\\"", "!")]
    [DataRow("\"\\x\"", "!")]
    [DataRow("\"\\u12\"", "!")]
    [DataRow("\"\\u12G4\"", "!")]
    [DataRow("\"a\nb\"", "!")]
    [DataRow("\"a\tb\"", "!")]
    [DataRow("tru", "!")]
    [DataRow("nul", "!")]
    [DataRow("-", "!")]
    [DataRow("+1", "!")]
    [DataRow("1.", "!")]
    [DataRow(".5", "!")]
    [DataRow("1e", "!")]
    [DataRow("1e+", "!")]
    [DataRow("0x", "!")]
    [DataRow("NaN", "!")]
    [DataRow("/**/1", "!")]
    public void Broken_text_is_an_error_in_both_syntaxes(string text, string lenient)
    {
        Assert.AreEqual(lenient, JsonTestText.Lenient(text), text);
        string strict = JsonTestText.Strict(text);
        Assert.AreEqual("!", strict.Substring(strict.Length - 1), text);
    }

    [TestMethod]
    public void The_end_stays_the_end()
    {
        JsonReader reader = JsonTestText.Reader("1", JsonSyntax.Strict);
        Assert.AreEqual("#.", JsonTestText.Tokens(reader));
        Assert.AreEqual((int)JsonToken.End, (int)reader.Read());
        Assert.AreEqual(-1, reader.ErrorOffset);
    }

    [TestMethod]
    public void An_error_stays_an_error_and_knows_its_place()
    {
        JsonReader reader = JsonTestText.Reader("{\"a\": *}", JsonSyntax.Lenient);
        Assert.AreEqual("{N!", JsonTestText.Tokens(reader));
        Assert.AreEqual((int)JsonToken.Error, (int)reader.Read());
        Assert.IsFalse(reader.Skip());
        Assert.AreEqual(6, reader.ErrorOffset);
    }

    [TestMethod]
    public void A_reader_without_a_document_ends_at_once()
    {
        JsonReader reader = new JsonReader();
        Assert.AreEqual((int)JsonToken.None, (int)reader.Read());
        reader.Reset(null, 0, 0);
        Assert.AreEqual((int)JsonToken.Error, (int)reader.Read());
    }

    [TestMethod]
    [DataRow(-1, 1)]
    [DataRow(0, 4)]
    [DataRow(4, 0)]
    [DataRow(2, 0x7fffffff)]
    [DataRow(1, -1)]
    public void A_range_outside_the_array_is_refused(int offset, int count)
    {
        JsonReader reader = new JsonReader();
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => reader.Reset(new byte[3], offset, count));
    }

    [TestMethod]
    public void Only_the_given_range_is_read()
    {
        JsonReader reader = new JsonReader();
        byte[] data = JsonTestText.Bytes("9[12]9");
        reader.Reset(data, 1, 4);
        Assert.AreEqual("[#].", JsonTestText.Tokens(reader));
        reader.Reset(data, 2, 1);
        reader.Read();
        Assert.AreEqual("1", JsonTestText.Raw(reader));
    }

    [TestMethod]
    public void Spans_of_strings_and_quoted_names_have_their_quotes()
    {
        JsonReader reader = JsonTestText.Reader("{\"a\" : \"b c\", d : 1.50}", JsonSyntax.Lenient);
        reader.Read();
        Assert.AreEqual("{", JsonTestText.Raw(reader));
        reader.Read();
        Assert.AreEqual("\"a\"", JsonTestText.Raw(reader));
        reader.Read();
        Assert.AreEqual("\"b c\"", JsonTestText.Raw(reader));
        reader.Read();
        Assert.AreEqual("d", JsonTestText.Raw(reader));
        reader.Read();
        Assert.AreEqual("1.50", JsonTestText.Raw(reader));
    }

    [TestMethod]
    public void Depth_counts_what_is_open()
    {
        JsonReader reader = JsonTestText.Reader("[{\"a\":1}]", JsonSyntax.Strict);
        string depths = string.Empty;
        while (reader.Read() != JsonToken.End)
        {
            depths += reader.Depth.ToString();
        }

        Assert.AreEqual("122210", depths);
    }

    [TestMethod]
    public void Nesting_up_to_the_limit_reads_and_one_more_is_an_error()
    {
        string open = string.Empty;
        string close = string.Empty;
        for (int i = 0; i < JsonConstants.MaxDepth; i += 2)
        {
            open += "[{\"a\":";
            close = "}]" + close;
        }

        string tokens = JsonTestText.Strict(open + "1" + close);
        Assert.AreEqual(".", tokens.Substring(tokens.Length - 1));
        tokens = JsonTestText.Strict(open + "[]" + close);
        Assert.AreEqual("!", tokens.Substring(tokens.Length - 1));
    }

    [TestMethod]
    public void Skip_covers_the_whole_value()
    {
        JsonReader reader = JsonTestText.Reader("{\"a\": [1, {\"b\" : 2}] , \"c\":\"d\"}", JsonSyntax.Strict);
        reader.Read();
        reader.Read();
        Assert.IsTrue(reader.Skip());
        Assert.AreEqual("[1, {\"b\" : 2}]", JsonTestText.Raw(reader));
        reader.Read();
        Assert.IsTrue(reader.TokenEquals("c"));
        Assert.IsTrue(reader.Skip());
        Assert.AreEqual("\"d\"", JsonTestText.Raw(reader));
        Assert.AreEqual("}.", JsonTestText.Tokens(reader));
    }

    [TestMethod]
    public void Skip_at_the_start_covers_the_document()
    {
        JsonReader reader = JsonTestText.Reader(" {\"a\":1} ", JsonSyntax.Strict);
        Assert.IsTrue(reader.Skip());
        Assert.AreEqual("{\"a\":1}", JsonTestText.Raw(reader));
        Assert.AreEqual((int)JsonToken.End, (int)reader.Read());
    }

    [TestMethod]
    public void Skip_covers_an_object_whose_last_brace_is_missing()
    {
        JsonReader reader = JsonTestText.ReaderAtFirst("{\"a\":1");
        Assert.IsTrue(reader.Skip());
        Assert.AreEqual("{\"a\":1", JsonTestText.Raw(reader));
    }

    [TestMethod]
    [DataRow("{\"a\":}")]
    [DataRow("{\"a\":[1,}")]
    [DataRow("{\"a\":{\"b\":1")]
    public void Skip_fails_over_a_broken_value(string text)
    {
        JsonReader reader = JsonTestText.ReaderAtFirst(text);
        reader.Read();
        Assert.IsFalse(reader.Skip(), text);
        Assert.AreEqual((int)JsonToken.Error, (int)reader.Token);
    }

    [TestMethod]
    public void Skip_finds_no_value_at_an_end()
    {
        JsonReader reader = JsonTestText.ReaderAtFirst("[]");
        reader.Read();
        Assert.IsFalse(reader.Skip());
    }
}
