// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;
using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

[TestClass]
public class ShadowDifferenceTests
{
    private const int MaxBytes = 4096;

    [TestMethod]
    [DataRow("{\"on\":true}", "{\"on\":false}", "{\"on\":true}")]
    [DataRow("{\"on\":true}", "{}", "{\"on\":true}")]
    [DataRow("{\"on\":true}", "", "{\"on\":true}")]
    [DataRow("{\"a\":1,\"b\":2}", "{\"a\":1,\"b\":3,\"c\":4}", "{\"b\":2}")]
    [DataRow("{\"a\":{\"x\":1,\"y\":2}}", "{\"a\":{\"x\":1,\"y\":3}}", "{\"a\":{\"y\":2}}")]
    [DataRow("{\"a\":{\"x\":1}}", "{\"a\":1}", "{\"a\":{\"x\":1}}")]
    [DataRow("{\"a\":1}", "{\"a\":{\"x\":1}}", "{\"a\":1}")]
    [DataRow("{\"a\":[1,2]}", "{\"a\":[2,1]}", "{\"a\":[1,2]}")]
    [DataRow("{\"a\":\"1\"}", "{\"a\":1}", "{\"a\":\"1\"}")]
    [DataRow("{\"a\":1,\"a\":2}", "{\"a\":1}", "{\"a\":2}")]
    [DataRow("{\"a\":[{\"x\":1}]}", "{\"a\":[{\"x\":1},2]}", "{\"a\":[{\"x\":1}]}")]
    public void Difference_is_what_is_desired_and_not_reported(string desired, string reported, string expected)
    {
        JsonWriter result = new JsonWriter(16, MaxBytes);
        Assert.IsTrue(new ShadowDifference().TryWrite(Bytes(desired), Bytes(reported), result), desired + " " + reported);
        Assert.AreEqual(expected, result.ToText(), desired + " " + reported);
    }

    [TestMethod]
    [DataRow("{}", "{\"a\":1}")]
    [DataRow("{\"a\":1}", "{\"a\":1.0}")]
    [DataRow("{\"a\":100}", "{\"a\":1e2}")]
    [DataRow("{\"a\":\"b\"}", "{\"a\":\"\\u0062\"}")]
    [DataRow("{\"\\u0061\":1}", "{\"a\":1}")]
    [DataRow("{\"a\":{\"x\":1,\"y\":[{\"z\":1,\"w\":2}]}}", "{\"a\":{ \"y\":[{\"w\":2, \"z\":1}], \"x\":1, \"v\":0}}")]
    [DataRow("{\"a\":{}}", "{\"a\":{\"x\":1}}")]
    [DataRow("[]", "{}")]
    [DataRow("{\"a\":1}", "nonsense")]
    public void Nothing_differs(string desired, string reported) =>
        Assert.IsFalse(new ShadowDifference().TryWrite(Bytes(desired), Bytes(reported), new JsonWriter(16, MaxBytes)), desired + " " + reported);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
