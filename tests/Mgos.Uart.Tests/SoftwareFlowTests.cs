// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Uart.Tests;

[TestClass]
public class SoftwareFlowTests
{
    private const long Second = 1000000;

    [TestMethod]
    public void Stop_and_go_are_taken_out_and_obeyed()
    {
        UartStatistics statistics = new UartStatistics();
        SoftwareFlow flow = new SoftwareFlow(statistics, true, false, 100);
        byte[] data = new byte[] { 1, 0x13, 2, 0x11, 3, 0x13 };
        Assert.AreEqual(3, flow.Filter(data, 6, 0));
        Assert.AreEqual((byte)1, data[0]);
        Assert.AreEqual((byte)2, data[1]);
        Assert.AreEqual((byte)3, data[2]);
        Assert.IsFalse(flow.MaySend(0));
        Assert.AreEqual(0, flow.Filter(new byte[] { 0x11 }, 1, 0));
        Assert.IsTrue(flow.MaySend(0));
        Assert.AreEqual(2, statistics.TransmitPauses);
    }

    [TestMethod]
    public void Stop_is_over_after_two_seconds()
    {
        SoftwareFlow flow = new SoftwareFlow(new UartStatistics(), true, false, 100);
        flow.Filter(new byte[] { 0x13 }, 1, Second);
        Assert.IsFalse(flow.MaySend(3 * Second - 1));
        Assert.IsTrue(flow.MaySend(3 * Second));
    }

    [TestMethod]
    public void Without_it_all_bytes_pass()
    {
        SoftwareFlow flow = new SoftwareFlow(new UartStatistics(), false, false, 100);
        Assert.AreEqual(2, flow.Filter(new byte[] { 0x13, 0x11 }, 2, 0));
        Assert.IsTrue(flow.MaySend(0));
        Assert.AreEqual((byte)0, flow.Ask(0));
    }

    [TestMethod]
    public void Peer_is_stopped_in_time_and_let_go_when_half_is_free()
    {
        UartStatistics statistics = new UartStatistics();
        SoftwareFlow flow = new SoftwareFlow(statistics, false, true, 100);
        Assert.AreEqual((byte)0, flow.Ask(25));
        Assert.AreEqual((byte)0x13, flow.Ask(24));
        Assert.AreEqual((byte)0, flow.Ask(0));
        Assert.AreEqual((byte)0, flow.Ask(50));
        Assert.AreEqual((byte)0x11, flow.Ask(51));
        Assert.AreEqual((byte)0, flow.Ask(51));
        Assert.AreEqual(1, statistics.ReceivePauses);
    }
}
