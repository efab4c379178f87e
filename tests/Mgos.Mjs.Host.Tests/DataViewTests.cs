// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class DataViewTests
{
    private const string View = "let p = Sys.malloc(8); let v = DataView.create(p, 0, 8); for (let i = 0; i < 8; i++) { v.setUint8(i, 0xf1 + i); } ";

    [TestMethod]
    [DataRow("v.getUint8(0)", "241")]
    [DataRow("v.getInt8(0)", "-15")]
    [DataRow("v.getUint16(0)", "61938")]
    [DataRow("v.getUint16(0, true)", "62193")]
    [DataRow("v.getInt16(0)", "-3598")]
    [DataRow("v.getInt16(0, true)", "-3343")]
    [DataRow("v.getUint32(4)", "4126603256")]
    [DataRow("v.getUint32(4, true)", "4177000181")]
    [DataRow("v.getInt32(4)", "-168364040")]
    [DataRow("v.getInt32(4, true)", "-117967115")]
    [DataRow("v.setInt16(0, -2); v.getUint16(0)", "65534")]
    [DataRow("v.setInt16(0, 258, true); v.getUint8(0)", "2")]
    [DataRow("v.setUint16(0, 65537); v.getUint16(0)", "1")]
    [DataRow("v.setInt32(0, -2); v.getInt32(0)", "-2")]
    [DataRow("v.setUint32(0, 4294967294, true); v.getUint32(0, true)", "4294967294")]
    [DataRow("v.setInt8(7, -1); p[7]", "255")]
    [DataRow("DataView.create(p, 2).getUint8(1)", "244")]
    [DataRow("DataView.create(p).getUint8(1)", "242")]
    [DataRow("DataView.create('AB').getUint16(0)", "16706")]
    public void Numbers_in_memory(string text, string expected) => new ScriptBench("sys dataview").Check(View + text + ";", expected);

    [TestMethod]
    [DataRow("v.getUint8(8)")]
    [DataRow("v.getUint16(7)")]
    [DataRow("v.getInt32(5)")]
    [DataRow("v.setUint32(6, 1)")]
    [DataRow("v.getUint8(-1)")]
    public void What_is_outside_is_an_error(string text)
    {
        string message = new ScriptBench("sys dataview").Failure(View + text + ";");
        Assert.AreEqual("Offset is outside of the bounds of the DataView", message);
    }

    [TestMethod]
    [DataRow("DataView.create(p).getUint8(8)")]
    [DataRow("DataView.create(p, 6).getUint32(0)")]
    [DataRow("DataView.create(p, -1).getUint8(0)")]
    [DataRow("DataView.create(null).getUint8(0)")]
    public void Memory_that_is_not_there_is_an_error(string text)
    {
        string message = new ScriptBench("sys dataview").Failure(View + text + ";");
        Assert.AreEqual("no such memory", message);
    }
}
