// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Mgos.Config;
using Mgos.Gpio;
using Mgos.Host;
using Mgos.Host.Board;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;

namespace Mgos.Service.Sim.Tests;

/// <summary>A virtual device "dev1" on a fake clock with pins and the world around it.</summary>
internal sealed class SimBench : IDisposable
{
    private readonly IDisposable _entered;

    internal SimBench(int entryCount = 1, Action<ConfigSchemaBuilder> schema = null)
    {
        _entered = Machine.Enter();
        ConfigSchemaBuilder builder = new(entryCount);
        if (schema == null)
            builder.Int("other", 4);
        else
            schema(builder);
        ConfigSchema built = builder.Build();
        Kit = new TestDevice([built], new RouterLibrary(), new GpioLibrary(), new SimServiceLibrary());
        Kit.Device.Parts.Add(new DeviceConfig(Kit.Device, built));
        Kit.Device.Info.Id = "dev1";
        Assert.Equal(0, (int)Kit.Boot());
        Channel = Connect("one");
    }

    internal HostMachine Machine { get; } = HostMachine.CreateTemporary("sim");

    internal TestDevice Kit { get; }

    internal RecordingChannel Channel { get; }

    internal GpioPins Pins => GpioPins.From(Kit.Device);

    public void Dispose()
    {
        Kit.Device.ShutDown();
        _entered.Dispose();
        Machine.Dispose();
    }

    internal VirtualPin Pin(int number) => Machine.Board.Pin(number);

    internal RecordingChannel Connect(string name)
    {
        RpcRouter router = RpcRouter.From(Kit.Device);
        RecordingChannel channel = new(router, false) { Name = name };
        router.AddChannel(channel);
        channel.Connect();
        return channel;
    }

    /// <summary>Calls a method and gives its answer as the part behind src.</summary>
    internal string Call(string method, string args = "{}", RecordingChannel channel = null)
    {
        string answer = (channel ?? Channel).Exchange("{\"id\":1,\"method\":\"Sim." + method + "\",\"params\":" + args + "}");
        const string Head = "{\"id\":1,\"src\":\"dev1\",";
        Assert.StartsWith(Head, answer);
        return answer[Head.Length..^1];
    }

    internal void Do(string method, string args)
    {
        Assert.Equal("\"result\":null", Call(method, args));
        Machine.WaitForEvents();
        Kit.Step();
    }

    internal void Fails(string method, string args, int code, string message) =>
        Assert.Equal("\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\"}", Call(method, args));

    /// <summary>A pin as Sim.Board tells it.</summary>
    internal string Tell(int pin) => Board()["pins"].AsArray().Single(each => (int)each["pin"] == pin)!.ToJsonString();

    internal JsonNode Board() => JsonNode.Parse("{" + Call("Board") + "}")["result"];
}
