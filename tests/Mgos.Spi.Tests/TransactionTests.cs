// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Spi.Tests;

[TestClass]
public class TransactionTests
{
    [TestMethod]
    public void Half_duplex_writes_leaves_out_and_reads()
    {
        EchoBus bus = new EchoBus();
        SpiTransaction transaction = new SpiTransaction();
        transaction.ChipSelect = 1;
        transaction.Mode = 3;
        transaction.FrequencyHertz = 5000;
        transaction.WriteData = new byte[] { 9, 0xa0, 0xb0 };
        transaction.WriteOffset = 1;
        transaction.WriteCount = 2;
        transaction.DummyCount = 1;
        transaction.ReadData = new byte[] { 7, 7, 7, 7 };
        transaction.ReadOffset = 1;
        transaction.ReadCount = 2;
        Assert.IsTrue(bus.Run(transaction));
        Assert.AreEqual("cs1 m3 f5000 A0B0000000", bus.Trace);
        CollectionAssert.AreEqual(new byte[] { 7, 1, 1, 7 }, transaction.ReadData);
    }

    [TestMethod]
    public void Full_duplex_reads_what_comes_while_writing()
    {
        EchoBus bus = new EchoBus();
        SpiTransaction transaction = new SpiTransaction();
        transaction.IsFullDuplex = true;
        transaction.WriteData = new byte[] { 1, 2, 0xff };
        transaction.WriteCount = 3;
        transaction.ReadData = transaction.WriteData;
        Assert.IsTrue(bus.Run(transaction));
        Assert.AreEqual("cs-1 m0 f0 0102FF", bus.Trace);
        CollectionAssert.AreEqual(new byte[] { 2, 3, 0 }, transaction.ReadData);
    }

    [TestMethod]
    public void What_a_longer_transaction_wrote_does_not_come_again()
    {
        EchoBus bus = new EchoBus();
        SpiTransaction transaction = new SpiTransaction();
        transaction.WriteData = new byte[] { 1, 2, 3 };
        transaction.WriteCount = 3;
        bus.Run(transaction);
        transaction.WriteCount = 1;
        transaction.ReadData = new byte[1];
        transaction.ReadCount = 1;
        bus.Run(transaction);
        Assert.AreEqual("cs-1 m0 f0 010203cs-1 m0 f0 0100", bus.Trace);
    }

    [TestMethod]
    public void Nothing_to_do_succeeds_without_a_transfer()
    {
        EchoBus bus = new EchoBus();
        Assert.IsTrue(bus.Run(new SpiTransaction()));
        Assert.AreEqual("", bus.Trace);
    }

    [TestMethod]
    public void Too_much_fails_without_a_transfer()
    {
        EchoBus bus = new EchoBus();
        SpiTransaction transaction = new SpiTransaction();
        transaction.DummyCount = SpiConstants.MaxTransactionBytes + 1;
        Assert.IsFalse(bus.Run(transaction));
        Assert.AreEqual("", bus.Trace);
    }

    [TestMethod]
    public void Failure_leaves_the_buffer_alone()
    {
        EchoBus bus = new EchoBus();
        bus.Fails = true;
        SpiTransaction transaction = new SpiTransaction();
        transaction.ReadData = new byte[] { 7 };
        transaction.ReadCount = 1;
        Assert.IsFalse(bus.Run(transaction));
        Assert.AreEqual((byte)7, transaction.ReadData[0]);
    }

    [TestMethod]
    [DataRow(3, 0, 0, 0, 0, 0)]
    [DataRow(-2, 0, 0, 0, 0, 0)]
    [DataRow(0, 4, 0, 0, 0, 0)]
    [DataRow(0, -1, 0, 0, 0, 0)]
    [DataRow(0, 0, -1, 0, 0, 0)]
    [DataRow(0, 0, 0, 5, 0, 0)]
    [DataRow(0, 0, 0, -1, 0, 0)]
    [DataRow(0, 0, 0, 0, -1, 0)]
    [DataRow(0, 0, 0, 0, 0, 5)]
    [DataRow(0, 0, 0, 0, 0, -1)]
    public void Numbers_out_of_range_are_refused(int chipSelect, int mode, int frequency, int write, int dummy, int read)
    {
        EchoBus bus = new EchoBus();
        SpiTransaction transaction = new SpiTransaction();
        transaction.ChipSelect = chipSelect;
        transaction.Mode = mode;
        transaction.FrequencyHertz = frequency;
        transaction.WriteData = new byte[4];
        transaction.WriteCount = write;
        transaction.DummyCount = dummy;
        transaction.ReadData = new byte[4];
        transaction.ReadCount = read;
        Assert.ThrowsException(typeof(ArgumentException), () => bus.Run(transaction));
        Assert.AreEqual("", bus.Trace);
    }
}
