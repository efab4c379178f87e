// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

[TestClass]
public class DeviceTableTests
{
    [TestMethod]
    [DataRow("a RAM {\"size\": 1000}", "a,RAM,{\"size\": 1000};")]
    [DataRow("a T 1|b U 2", "a,T,1;b,U,2;")]
    [DataRow("a T\nb U\n", "a,T,;b,U,;")]
    [DataRow("a T\r\nb U  x y \r\n", "a,T,;b,U,x y;")]
    [DataRow("# none | at all\n\n  | |a\tT\t{}# the end", "a,T,{};")]
    [DataRow("a", "a,,;")]
    [DataRow("", "")]
    [DataRow("|\n|#", "")]
    public void A_table_is_read_entry_by_entry(string table, string expected)
    {
        DeviceTableReader reader = new DeviceTableReader(table);
        string result = "";
        while (reader.Read())
            result += reader.Name + "," + reader.Type + "," + reader.Options + ";";
        Assert.AreEqual(expected, result, table);
    }

    [TestMethod]
    public void Devices_of_a_table_can_be_found()
    {
        DeviceTable devices = New();
        Assert.AreEqual((int)VfsError.None, (int)devices.AddAll("a RAM {\"size\": 8192} | b part {\"dev\": \"a\", \"offset\": 4096}"));
        Assert.AreEqual(8192L, devices.Find("a").SizeBytes);
        Assert.AreEqual(4096L, devices.Find("b").SizeBytes);
        Assert.AreEqual("part", devices.Find("b").Type);
        Assert.IsTrue(devices.Find("a").Overlaps(devices.Find("b")));
        Assert.IsNull(devices.Find("c"));
    }

    [TestMethod]
    [DataRow("a RAM {\"size\":100}|b NONE|c RAM {\"size\":100}", 19)]
    [DataRow("a RAM {\"size\":100}|b|c RAM {\"size\":100}", 22)]
    [DataRow("a RAM {\"size\":100}|a RAM {\"size\":100}|c RAM {\"size\":100}", 17)]
    public void The_first_bad_entry_ends_a_table(string table, int error)
    {
        DeviceTable devices = New();
        Assert.AreEqual(error, (int)devices.AddAll(table), table);
        Assert.IsNotNull(devices.Find("a"), table);
        Assert.IsNull(devices.Find("c"), table);
    }

    [TestMethod]
    [DataRow("RAM", "")]
    [DataRow("RAM", "{}")]
    [DataRow("RAM", "{\"size\":0}")]
    [DataRow("RAM", "{\"size\":-5}")]
    [DataRow("RAM", "{\"size\":\"big\"}")]
    [DataRow("RAM", "{\"size\":99999999999}")]
    [DataRow("RAM", "{\"size\":")]
    [DataRow("part", "{\"dev\":\"a\",\"offset\":1000}")]
    [DataRow("part", "{\"dev\":\"a\",\"offset\":-1}")]
    [DataRow("part", "{\"dev\":\"a\",\"size\":1001}")]
    [DataRow("part", "{\"dev\":\"a\",\"size\":0}")]
    public void Bad_options_are_refused(string type, string options)
    {
        DeviceTable devices = New();
        VfsDevice device;
        devices.Add("a", new RamDevice(1000));
        Assert.AreEqual((int)VfsError.InvalidArgument, (int)devices.Open(type, options, out device), options);
        Assert.IsNull(device);
    }

    [TestMethod]
    public void A_window_of_no_device_is_refused()
    {
        VfsDevice device;
        Assert.AreEqual((int)VfsError.NoDevice, (int)New().Open("part", "{\"dev\":\"x\"}", out device));
    }

    [TestMethod]
    public void Windows_side_by_side_do_not_overlap()
    {
        RamDevice ram = new RamDevice(1000);
        VfsDevice first = ram.Window(0, 500);
        VfsDevice second = ram.Window(500, 500);
        Assert.IsFalse(first.Overlaps(second));
        Assert.IsTrue(first.Overlaps(ram.Window(499, 1)));
        Assert.IsTrue(second.Window(499, 1).Overlaps(second));
        Assert.IsFalse(second.Overlaps(new RamDevice(1000)));
    }

    private static DeviceTable New() => new VirtualFileSystem(null).Devices;
}
