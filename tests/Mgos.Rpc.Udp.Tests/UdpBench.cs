// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc.Tests;
using Mgos.TestKit;

namespace Mgos.Rpc.Udp.Tests;

/// <summary>A booted device "d1" with RPC over UDP. Methods: Test.Text (count), Test.Keep (answered by the test), Test.Count.</summary>
internal sealed class UdpBench
{
    private readonly TestDevice _kit;

    public UdpBench(string listenAddress, string destinationAddress, string destination)
    {
        _kit = new TestDevice(null, new RpcLibrary(), new UdpRpcLibrary());
        _kit.Device.Info.Id = "d1";
        _kit.Device.Parts.Add(new DeviceConfig(_kit.Device, Schema(listenAddress, destinationAddress, destination)));
        Result = _kit.Boot();
        if (Router == null)
            return;
        Router.AddHandler("Test.Text", "{count: %d}", Text);
        Router.AddHandler("Test.Keep", "", request => Kept = request);
        Router.AddHandler("Test.Count", "", Count);
    }

    public InitResult Result { get; }

    public Device Device => _kit.Device;

    public RpcRouter Router => RpcRouter.From(_kit.Device);

    public RpcRequest Kept { get; private set; }

    public int CountedCalls { get; private set; }

    public string LastSource { get; private set; }

    public string LogText => _kit.Platform.ConsoleText;

    public bool HasLogged(string text) => _kit.Platform.HasLogged(text);

    public void GetAddress() => Device.Events.Trigger(NetworkEvents.IpAcquired, null);

    public void AdvanceMilliseconds(int milliseconds)
    {
        _kit.Platform.FakeClock.Advance(milliseconds);
        _kit.Step();
    }

    private static void Text(RpcRequest request)
    {
        int count;
        request.Args.TryGetInt32("count", out count);
        request.BeginResult().String(new string('x', count));
        request.EndResult();
    }

    private static ConfigSchema Schema(string listenAddress, string destinationAddress, string destination)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 4);
        RpcSettings.Begin(schema, true, true, "");
        schema.BeginObject("udp");
        schema.String("listen_addr", listenAddress);
        schema.String("dst_addr", destinationAddress);
        schema.String("dst", destination);
        schema.EndObject();
        schema.EndObject();
        return schema.Build();
    }

    private void Count(RpcRequest request)
    {
        CountedCalls++;
        LastSource = request.Source;
        request.RespondNull();
    }
}
