// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Rpc;

namespace Mgos.Bench;

/// <summary>Measures calls, from frame to answer.</summary>
internal sealed class BenchApp : MeasuringApp
{
    private const string FileName = "bench.bin";
    private const int FileBytes = 512;

    // 93 bytes, the frame that all figures refer to.
    private const string LiveFrame = "{\"id\":1564281234567,\"src\":\"mos\",\"method\":\"Config.Get\",\"params\":{\"key\":\"device.id\",\"level\":9}}";
    private const string LevelFrame = "{\"id\":1564281234567,\"src\":\"mos\",\"method\":\"Config.Get\",\"params\":{\"key\":\"device.id\",\"level\":1}}";
    private const string NullFrame = "{\"id\":1564281234567,\"src\":\"mos\",\"method\":\"Bench.Null\",\"params\":{\"key\":\"device.id\",\"level\":9}}";
    private const string InfoFrame = "{\"id\":1564281234567,\"src\":\"mos\",\"method\":\"Sys.GetInfo\"}";
    private const string FileFrame = "{\"id\":1564281234567,\"src\":\"mos\",\"method\":\"FS.Get\",\"params\":{\"filename\":\"" + FileName + "\",\"offset\":0,\"len\":512}}";

    private RpcRouter _router;
    private BenchChannel _channel;

    /// <inheritdoc/>
    protected override void Prepare(Device device)
    {
        _router = RpcRouter.From(device);
        _router.AddHandler("Bench.Null", "", request => request.RespondNull());
        _channel = new BenchChannel(_router);
        _router.AddChannel(_channel);
    }

    /// <inheritdoc/>
    protected override void Measure(Device device)
    {
        PrintMemory(device.Info);
        device.Log.Level = LogLevel.Warn;
        device.Files.WriteFile(FileName, new byte[FileBytes], FileBytes);
        _channel.Connect();
        MeasureAll(device.Platform.Clock);
    }

    private static void PrintMemory(DeviceInfo info)
    {
        Console.WriteLine("");
        Console.WriteLine("Runtime: " + RuntimeName.Text);
        Console.WriteLine("Managed heap: " + info.HeapBytes.ToString() + " bytes free when the firmware starts, " +
            info.FreeHeapBytes.ToString() + " after the boot");
        Console.WriteLine("");
    }

    private void MeasureAll(IClock clock)
    {
        new BenchTable(clock).Print(new IBenchCase[]
        {
            new ParseCase(LiveFrame),
            new FrameCase(LiveFrame),
            Call("Bench.Null, 93 bytes", NullFrame),
            Call("Config.Get, 93 bytes, live value", LiveFrame),
            Call("Config.Get, 93 bytes, level 1 (looks for files)", LevelFrame),
            Call("Sys.GetInfo", InfoFrame),
            Call("FS.Get, 512 bytes", FileFrame),
            new KnownAllocationCase(),
        });
    }

    private IBenchCase Call(string name, string frame)
    {
        CallCase call = new CallCase(name, _router, _channel, frame);
        call.Check();
        return call;
    }
}
