// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.Rpc.Tests;
using Mgos.TestKit;

namespace Mgos.Rpc.Mqtt.Tests;

/// <summary>A booted device "d1" with RPC over MQTT. Methods: Test.Echo (answers its arguments), Test.Count.</summary>
internal sealed class MqttRpcBench
{
    private readonly TestDevice _kit;

    public MqttRpcBench()
        : this("%.*s/rpc", "%.*s/rpc", true, true)
    {
    }

    public MqttRpcBench(string publishTopic, string subscribeTopic, bool withMethods, bool isEnabled)
    {
        _kit = new TestDevice(null, new RpcLibrary(), new MqttRpcLibrary());
        _kit.Device.Info.Id = "d1";
        _kit.Device.Parts.Add(new DeviceConfig(_kit.Device, Schema(publishTopic, subscribeTopic, withMethods, isEnabled)));
        Connection = new MqttConnection(_kit.Device, "mqtt", new MqttOptions { Server = "broker" }, null, Transport);
        _kit.Device.Parts.Add(Connection);
        _kit.Boot();
        Router.AddHandler("Test.Echo", "", Echo);
        Router.AddHandler("Test.Count", "", Count);
        Owner.OnConnected(false);
    }

    public FrameTransport Transport { get; } = new FrameTransport();

    public MqttConnection Connection { get; }

    public IMqttTransportOwner Owner => Connection;

    public RpcRouter Router => RpcRouter.From(_kit.Device);

    public int CountedCalls { get; private set; }

    public RpcChannel Channel => Router.GetChannels().Length == 0 ? null : Router.GetChannels()[0];

    public bool HasLogged(string text) => _kit.Platform.HasLogged(text);

    /// <summary>Has the broker grant both subscriptions.</summary>
    public void Open()
    {
        Owner.OnSubscribed(1, 1);
        Owner.OnSubscribed(2, 1);
        Transport.Take();
    }

    /// <summary>Has a message come in; gives what the device sends.</summary>
    public string Receive(string topic, string text)
    {
        Owner.OnMessage(new MqttMessage(topic, Encoding.UTF8.GetBytes(text), 1, false, false));
        _kit.Step();
        return Transport.Take();
    }

    private static ConfigSchema Schema(string publishTopic, string subscribeTopic, bool withMethods, bool isEnabled)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 6);
        RpcSettings.Begin(schema, true, true, "");
        schema.BeginObject("mqtt");
        schema.Boolean("enable", isEnabled);
        schema.String("pub_topic", publishTopic);
        schema.String("sub_topic", subscribeTopic);
        schema.Boolean("sub_wc", withMethods);
        schema.Int("qos", 1);
        schema.EndObject();
        schema.EndObject();
        return schema.Build();
    }

    private static void Echo(RpcRequest request)
    {
        request.BeginResult().Raw(request.RawArgs.Data, request.RawArgs.Offset, request.RawArgs.Count);
        request.EndResult();
    }

    private void Count(RpcRequest request)
    {
        CountedCalls++;
        request.RespondNull();
    }
}
