// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

[TestClass]
public class PlainJsonTests
{
    [TestMethod]
    [DataRow("{\"a\":\"\\u00e9\\u03a9\",\"\\u03a9\":[1.50,{\"b\":null}]}", "{\"a\":\"\u00e9\u03a9\",\"\u03a9\":[1.50,{\"b\":null}]}")]
    [DataRow("[\"\\u0022\\ud83d\\ude00\"]", "[\"\\\"\U0001F600\"]")]
    [DataRow("{ \"a\" : 1 }", "{ \"a\" : 1 }")]
    [DataRow("{\"a\":\"\\u03a9\"", "{\"a\":\"\\u03a9\"")]
    [DataRow("[\"\\ud83d\"]", "[\"\\ud83d\"]")]
    [DataRow("", "")]
    public void Escaped_characters_are_written_as_they_are(string json, string expected)
    {
        byte[] plain = PlainJson.Of(json);
        Assert.AreEqual(expected, plain.Length == 0 ? "" : Encoding.UTF8.GetString(plain, 0, plain.Length), json);
    }
}
