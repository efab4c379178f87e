// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;
using nanoFramework.TestFramework;

namespace Mgos.Service.I2c.Tests;

[TestClass]
public class HexTextTests
{
    [TestMethod]
    public void All_bytes_come_back()
    {
        string text = "\"";
        for (int i = 0; i < 256; i++)
            text += i.ToString("X2");
        byte[] data = Read(text + "\"");
        Assert.AreEqual(256, data.Length);
        for (int i = 0; i < 256; i++)
            Assert.AreEqual((byte)i, data[i]);
    }

    [TestMethod]
    [DataRow("\"0\"")]
    [DataRow("\"0g\"")]
    [DataRow("\"g0\"")]
    [DataRow("\"/0\"")]
    [DataRow("\":0\"")]
    [DataRow("\"@0\"")]
    [DataRow("12")]
    [DataRow("null")]
    public void Other_texts_are_refused(string json) => Assert.IsNull(Read(json));

    private static byte[] Read(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        JsonSpan span = new JsonSpan();
        span.Set(bytes, 0, bytes.Length);
        return HexText.Read(span);
    }
}
