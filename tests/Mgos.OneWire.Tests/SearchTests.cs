// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.OneWire.Tests;

[TestClass]
public class SearchTests
{
    [TestMethod]
    public void Nobody_is_found_on_an_empty_line()
    {
        OneWireBus bus = new OneWireBus(new RomLine(new byte[0][]));
        Assert.IsFalse(bus.Reset());
        Assert.IsFalse(bus.FindNext(new byte[8], false));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(7)]
    [DataRow(40)]
    public void Every_device_is_found_once(int count)
    {
        byte[][] roms = Roms(count);
        OneWireBus bus = new OneWireBus(new RomLine(roms));
        int[] found = new int[count];
        byte[] rom = new byte[8];
        for (int i = 0; i < count; i++)
        {
            Assert.IsTrue(bus.FindNext(rom, false), i.ToString());
            found[IndexOf(roms, rom)]++;
        }

        Assert.IsFalse(bus.FindNext(rom, false));
        for (int i = 0; i < count; i++)
            Assert.AreEqual(1, found[i]);
        Assert.IsTrue(bus.FindNext(rom, false));
    }

    [TestMethod]
    public void Family_comes_first()
    {
        byte[][] roms = Roms(9);
        OneWireBus bus = new OneWireBus(new RomLine(roms));
        byte[] rom = new byte[8];
        bus.SetTarget(0x28);
        for (int i = 0; i < 3; i++)
        {
            Assert.IsTrue(bus.FindNext(rom, false));
            Assert.AreEqual((byte)0x28, rom[0]);
        }
    }

    [TestMethod]
    public void Search_can_begin_anew()
    {
        OneWireBus bus = new OneWireBus(new RomLine(Roms(5)));
        byte[] first = new byte[8];
        byte[] again = new byte[8];
        bus.FindNext(first, false);
        bus.FindNext(again, false);
        bus.ResetSearch();
        bus.FindNext(again, false);
        CollectionAssert.AreEqual(first, again);
    }

    [TestMethod]
    public void Rom_with_a_wrong_checksum_is_none()
    {
        byte[][] roms = Roms(1);
        roms[0][7]++;
        Assert.IsFalse(new OneWireBus(new RomLine(roms)).FindNext(new byte[8], false));
    }

    [TestMethod]
    public void Line_held_low_has_no_devices()
    {
        Assert.IsFalse(new OneWireBus(new RomLine(new byte[][] { new byte[8] })).FindNext(new byte[8], false));
    }

    [TestMethod]
    public void Selection_sends_the_rom()
    {
        RomLine line = new RomLine(Roms(1));
        OneWireBus bus = new OneWireBus(line);
        bus.Reset();
        bus.Select(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
        bus.Skip();
        Assert.AreEqual("550102030405060708CC", line.Written);
        Assert.AreEqual(1, line.Resets);
        Assert.ThrowsException(typeof(ArgumentException), () => bus.Select(new byte[7]));
        Assert.ThrowsException(typeof(ArgumentException), () => bus.FindNext(null, false));
    }

    [TestMethod]
    public void Checksum_is_that_of_the_standard()
    {
        byte[] rom = new byte[] { 0x02, 0x1c, 0xb8, 0x01, 0, 0, 0, 0xa2 };
        Assert.AreEqual(0xa2, OneWireCrc.Crc8(rom, 0, 7));
        Assert.AreEqual(0, OneWireCrc.Crc8(rom, 0, 8));
        Assert.AreEqual(0, OneWireCrc.Crc8(rom, 3, 0));
    }

    // Families 28, 10 and 05 in turn, serial numbers that differ in few bits and in many.
    private static byte[][] Roms(int count)
    {
        byte[][] roms = new byte[count][];
        for (int i = 0; i < count; i++)
        {
            byte[] rom = new byte[8];
            rom[0] = (byte)(i % 3 == 0 ? 0x28 : i % 3 == 1 ? 0x10 : 0x05);
            rom[1] = (byte)i;
            rom[4] = (byte)(i * 77);
            rom[7] = (byte)OneWireCrc.Crc8(rom, 0, 7);
            roms[i] = rom;
        }

        return roms;
    }

    private static int IndexOf(byte[][] roms, byte[] rom)
    {
        for (int i = 0; i < roms.Length; i++)
        {
            if (roms[i][0] == rom[0] && roms[i][1] == rom[1] && roms[i][4] == rom[4] && roms[i][7] == rom[7])
                return i;
        }

        return -1;
    }
}
