// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;
using Mgos.Core;
using nanoFramework.TestFramework;

namespace Mgos.Dash.Tests;

[TestClass]
public class DashLogTests
{
    [TestMethod]
    public void Lines_are_numbered_and_timed_and_told_apart()
    {
        DashBench bench = Start();
        bench.Kit.Platform.FakeClock.SetUnixMicroseconds(1700000000123456);
        bench.Kit.Device.Log.Print("hello");
        Assert.AreEqual("{\"src\":\"d1\",\"method\":\"Dash.Log\",\"params\":{\"fd\":1,\"data\":\"hello\\n\",\"t\":1700000000.123,\"seq\":0}}", bench.Take());
        bench.Kit.Device.Log.Info("Test", "ready");
        string frame = bench.Take();
        Assert.IsTrue(frame.IndexOf("\"params\":{\"fd\":2,\"data\":\"Test.cs:") > 0 && frame.IndexOf(" ready\\n\",\"t\":1700000000.123,\"seq\":1}}") > 0, frame);
    }

    [TestMethod]
    public void Line_that_cannot_be_sent_at_once_is_dropped_and_leaves_a_gap()
    {
        DashBench bench = Start();
        bench.Channel.SendsAtOnce = false;
        bench.Kit.Device.Log.Print("one");
        bench.Kit.Device.Log.Print("two");
        bench.Router.OnSent(bench.Channel, true);
        bench.Kit.Device.Log.Print("three");
        Assert.IsTrue(bench.Take().IndexOf("\"seq\":0}") > 0);
        Assert.IsTrue(bench.Take().IndexOf("\"three\\n\",\"t\":") > 0);
        Assert.AreEqual("", bench.Take());
        Assert.IsTrue(bench.Channel.LastSent.IndexOf("\"seq\":2}") > 0);
    }

    [TestMethod]
    public void Lines_without_a_connection_are_dropped()
    {
        DashBench bench = Start();
        bench.Lose();
        bench.Kit.Device.Log.Print("one");
        bench.Channel.Connect();
        Assert.AreEqual("Dash.Heartbeat", bench.TakeMethod());
        Assert.AreEqual("", bench.Take());
    }

    [TestMethod]
    public void What_is_logged_while_a_line_is_sent_is_not_sent()
    {
        DashBench bench = Start();
        bench.Router.AddObserver(new Talker(bench.Kit.Device));
        bench.Kit.Device.Log.Print("one");
        Assert.IsTrue(bench.Take().IndexOf("one") > 0);
        Assert.AreEqual("", bench.Take());
    }

    [TestMethod]
    public void Lines_of_another_thread_are_sent_by_the_loop_and_only_so_many_wait()
    {
        DashBench bench = Start();
        Thread thread = new Thread(() => PrintMany(bench.Kit.Device));
        thread.Start();
        thread.Join();
        Assert.AreEqual("", bench.Take());
        bench.Kit.Step();
        for (int i = 0; i < DashConstants.MaxWaitingLogLines; i++)
            Assert.IsTrue(bench.Take().IndexOf("line " + i.ToString() + "\\n") > 0);
        Assert.AreEqual("", bench.Take());
    }

    private static void PrintMany(Device device)
    {
        for (int i = 0; i < DashConstants.MaxWaitingLogLines + 5; i++)
            device.Log.Print("line " + i.ToString());
    }

    private static DashBench Start()
    {
        DashBench bench = new DashBench(false);
        bench.Connect();
        bench.Kit.Device.Log.AddSink(new DashLog(bench.Kit.Device, bench.Router, bench.Channel));
        return bench;
    }

    /// <summary>Logs whenever a frame leaves.</summary>
    private sealed class Talker : Rpc.IRpcObserver
    {
        private readonly Device _device;

        internal Talker(Device device)
        {
            _device = device;
        }

        public void OnChannelOpen(Rpc.RpcChannel channel)
        {
        }

        public void OnChannelClosed(Rpc.RpcChannel channel)
        {
        }

        public void OnDispatchFrame(Rpc.RpcChannel channel, byte[] frame, int count) => _device.Log.Print("a frame leaves");
    }
}
