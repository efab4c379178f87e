// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;
using nanoFramework.TestFramework;

namespace Mgos.Shadow.Tests;

[TestClass]
public class ShadowPatchTests
{
    private const int MaxBytes = 4096;

    [TestMethod]
    [DataRow("", "{\"on\":true}", "{\"on\":true}")]
    [DataRow("{}", "{}", "{}")]
    [DataRow("{\"on\":false}", "{\"on\":true}", "{\"on\":true}")]
    [DataRow("{\"a\":1,\"b\":2}", "{\"a\":null}", "{\"b\":2}")]
    [DataRow("{\"a\":1}", "{\"b\":null}", "{\"a\":1}")]
    [DataRow("{\"a\":{\"x\":1,\"y\":2}}", "{\"a\":{\"y\":3,\"z\":4}}", "{\"a\":{\"x\":1,\"y\":3,\"z\":4}}")]
    [DataRow("{\"a\":{\"x\":1}}", "{\"a\":5}", "{\"a\":5}")]
    [DataRow("{\"a\":5}", "{\"a\":{\"x\":1,\"y\":null}}", "{\"a\":{\"x\":1}}")]
    [DataRow("{\"a\":[1,2,3]}", "{\"a\":[4]}", "{\"a\":[4]}")]
    [DataRow("{\"a\":1,\"a\":2}", "{\"b\":3,\"b\":4}", "{\"a\":2,\"b\":4}")]
    [DataRow("{\"\\u0061\":1}", "{\"a\":2}", "{\"\\u0061\":2}")]
    [DataRow("{\"a\":{\"b\":{\"c\":{\"d\":1}}}}", "{\"a\":{\"b\":{\"c\":{\"d\":null}}}}", "{\"a\":{\"b\":{\"c\":{}}}}")]
    public void Update_is_applied(string state, string patch, string expected)
    {
        JsonWriter result = new JsonWriter(16, MaxBytes);
        Assert.IsTrue(new ShadowPatch().TryApply(Bytes(state), Bytes(patch), result), patch);
        Assert.AreEqual(expected, result.ToText(), state + " " + patch);
    }

    [TestMethod]
    [DataRow("{\"on\":true}", "{\"on\":false}", "{\"on\":false}")]
    [DataRow("{\"a\":1}", "{\"b\":2}", "{\"a\":1,\"b\":2}")]
    [DataRow("{\"a\":1}", "{\"a\":null}", "{\"a\":null}")]
    [DataRow("{\"a\":null}", "{\"a\":1}", "{\"a\":1}")]
    [DataRow("{\"a\":{\"x\":1}}", "{\"a\":{\"x\":null,\"y\":2}}", "{\"a\":{\"x\":null,\"y\":2}}")]
    [DataRow("{\"a\":{\"x\":1}}", "{\"a\":[]}", "{\"a\":[]}")]
    public void Two_updates_become_one(string first, string second, string expected)
    {
        JsonWriter result = new JsonWriter(16, MaxBytes);
        Assert.IsTrue(new ShadowPatch().TryCombine(Bytes(first), Bytes(second), result), second);
        Assert.AreEqual(expected, result.ToText(), first + " " + second);
    }

    [TestMethod]
    [DataRow("{\"a\":null}", "{\"a\":{\"x\":1}}")]
    [DataRow("{\"a\":1}", "{\"a\":{\"x\":1}}")]
    [DataRow("{\"b\":{\"a\":[]}}", "{\"b\":{\"a\":{\"x\":1}}}")]
    [DataRow("{", "{}")]
    [DataRow("{}", "[]")]
    [DataRow("{}", "")]
    public void Two_updates_that_are_no_single_one_stay_two(string first, string second) =>
        Assert.IsFalse(new ShadowPatch().TryCombine(Bytes(first), Bytes(second), new JsonWriter(16, MaxBytes)), first + " " + second);

    [TestMethod]
    [DataRow("[]", "{}")]
    [DataRow("{}", "1")]
    [DataRow("{\"a\":", "{}")]
    [DataRow("{}", "{\"a\"}")]
    public void Broken_text_is_not_applied(string state, string patch) =>
        Assert.IsFalse(new ShadowPatch().TryApply(Bytes(state), Bytes(patch), new JsonWriter(16, MaxBytes)), state + " " + patch);

    [TestMethod]
    public void Result_that_does_not_fit_is_told() =>
        Assert.IsFalse(new ShadowPatch().TryApply(Bytes("{\"a\":1}"), Bytes("{\"b\":2}"), new JsonWriter(4, 10)));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
