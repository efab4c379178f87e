// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Rpc;
using nanoFramework.TestFramework;

namespace Mgos.Rpc.Tests.Host;

/// <summary>The heap that a call from frame to answer takes; on a device most of it is what the handler asks for.</summary>
[TestClass]
public class RpcAllocationTests
{
    private const int Calls = 1000;
    private const int MaxBytesPerCall = 200;

    [TestMethod]
    public void Call_allocates_little_more_than_its_request()
    {
        AllocatesLittle("{\"id\":1564281234567,\"src\":\"mos\",\"method\":\"Test.Null\",\"params\":{\"key\":\"device.id\",\"level\":9}}");
    }

    [TestMethod]
    public void Call_with_numbers_destination_and_tag_allocates_no_more()
    {
        AllocatesLittle("{\"id\":\"a-17\",\"src\":\"mos\",\"dst\":\"dev1\",\"tag\":\"t\",\"method\":\"Test.Sum\",\"params\":{\"a\":1,\"b\":-2}}");
    }

    [TestMethod]
    public void Call_with_blanks_allocates_no_more()
    {
        AllocatesLittle("{ \"id\": 7, \"src\": \"mos\", \"method\": \"Test.Sum\", \"params\": { \"a\": 1, \"b\": 2 } }");
    }

    private static void AllocatesLittle(string frame)
    {
        RpcBench bench = new RpcBench();
        bench.Kit.Device.Log.Level = LogLevel.Warn;
        CountingChannel channel = new CountingChannel(bench.Router);
        bench.Router.AddChannel(channel);
        channel.Connect();
        byte[] data = Encoding.UTF8.GetBytes(frame);
        Call(bench, channel, data);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Call(bench, channel, data);
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
        Assert.AreEqual(2 * Calls, channel.SentCount, frame);
        Assert.IsTrue(bytes <= MaxBytesPerCall, frame + ": " + bytes.ToString() + " bytes a call, at most " + MaxBytesPerCall.ToString() + " expected");
    }

    private static void Call(RpcBench bench, CountingChannel channel, byte[] data)
    {
        for (int i = 0; i < Calls; i++)
            bench.Router.OnFrame(channel, data, 0, data.Length);
    }

    private sealed class CountingChannel : RpcChannel
    {
        private readonly RpcRouter _router;

        internal CountingChannel(RpcRouter router)
        {
            _router = router;
        }

        public override string Type => "COUNT";

        public override bool IsPersistent => true;

        internal int SentCount { get; private set; }

        public override void Connect() => _router.OnOpen(this);

        public override bool Send(byte[] frame, int offset, int count)
        {
            SentCount++;
            _router.OnSent(this, true);
            return true;
        }

        public override void Close() => _router.OnClosed(this);
    }
}
