// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.TestKit;

namespace Mgos.Mqtt.Tests;

/// <summary>A booted device "d1" with a connection over a fake transport; it has begun to connect to "broker:1883".</summary>
internal sealed class MqttBench
{
    private readonly TestDevice _kit;

    public MqttBench()
        : this(new MqttOptions { Server = "broker" }, null)
    {
    }

    public MqttBench(MqttOptions options, MqttOptions backup)
    {
        _kit = new TestDevice(null);
        _kit.Device.Info.Id = "d1";
        _kit.Boot();
        _kit.Device.Events.AddGroupHandler(SystemEvents.Base, OnEvent);
        Connection = new MqttConnection(_kit.Device, "mqtt", options, backup, Transport);
        Connection.AddEventHandler(OnMqttEvent);
        Transport.Take();
        GetAddress();
    }

    public FakeTransport Transport { get; } = new FakeTransport();

    public MqttConnection Connection { get; }

    public IMqttTransportOwner Owner => Connection;

    public Device Device => _kit.Device;

    /// <summary>Events of the device and of the connection, each with a semicolon behind it.</summary>
    public string Events { get; private set; } = "";

    public bool HasLogged(string text) => _kit.Platform.HasLogged(text);

    public string LogText => _kit.Platform.ConsoleText;

    public void GetAddress()
    {
        Device.Events.Trigger(NetworkEvents.IpAcquired, null);
        _kit.Step();
    }

    /// <summary>Has the broker accept.</summary>
    public void Accept()
    {
        Owner.OnConnected(false);
        Transport.Take();
    }

    public string TakeEvents()
    {
        string events = Events;
        Events = "";
        return events;
    }

    public void Advance(int milliseconds)
    {
        const int Step = 50;
        for (int i = 0; i < milliseconds; i += Step)
        {
            _kit.Platform.FakeClock.Advance(Step);
            _kit.Step();
        }
    }

    /// <summary>Moves the clock until the next attempt; gives the milliseconds.</summary>
    public int AdvanceToAttempt()
    {
        int attempts = Transport.Attempts;
        int milliseconds = 0;
        for (; Transport.Attempts == attempts && milliseconds < 200000; milliseconds += 50)
            Advance(50);
        return milliseconds;
    }

    private void OnEvent(int eventId, object data)
    {
        CloudEventData cloud = data as CloudEventData;
        if (cloud != null)
            Events += "cloud" + (eventId & 0xff).ToString() + " " + ((int)cloud.Type).ToString() + ";";
    }

    private void OnMqttEvent(MqttConnection connection, MqttEventData data)
    {
        if (data.Event == MqttEvent.Poll)
            return;
        Events += ((int)data.Event).ToString() + (data.MessageId > 0 ? " id" + data.MessageId.ToString() : "") + (data.Code != 0 ? " code" + data.Code.ToString() : "")
            + (data.Message != null ? " " + data.Message.Topic : "") + (data.Subscription != null ? " " + data.Subscription.Filter : "") + ";";
    }
}
