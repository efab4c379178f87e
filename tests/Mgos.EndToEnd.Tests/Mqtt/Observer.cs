// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Host;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;

namespace Mgos.EndToEnd.Tests.Mqtt;

/// <summary>A client that sees all messages of a broker, with a session that outlasts the broker.</summary>
internal sealed class Observer : IDisposable
{
    private readonly HostMachine _machine = HostMachine.CreateTemporary("observer");
    private readonly MqttClient _client;
    private readonly List<(string Topic, string Text)> _received = [];
    private readonly string? _user;
    private readonly string? _password;
    private volatile bool _isEnding;

    public Observer(int port, string filter, string? user = null, string? password = null)
    {
        _user = user;
        _password = password;
        using IDisposable entered = _machine.Enter();
        _client = new MqttClient("127.0.0.1", port, false, null, null, MqttSslProtocols.None);
        _client.MqttMsgPublishReceived += (_, e) => { lock (_received) _received.Add((e.Topic, Encoding.UTF8.GetString(e.Message))); };
        using ManualResetEventSlim subscribed = new();
        _client.MqttMsgSubscribed += (_, _) => subscribed.Set();
        Connect();
        _client.Subscribe([filter], [MqttQoSLevel.ExactlyOnce]);
        Assert.True(subscribed.Wait(TimeSpan.FromSeconds(60)));
        new Thread(StayConnected) { IsBackground = true }.Start();
    }

    public (string Topic, string Text)[] Received
    {
        get
        {
            lock (_received)
                return [.. _received];
        }
    }

    public string[] TextsOf(string topic) => [.. Received.Where(one => one.Topic == topic).Select(one => one.Text)];

    public void Publish(string topic, string text, int qos, bool isRetained = false) =>
        _client.Publish(topic, Encoding.UTF8.GetBytes(text), null, null, (MqttQoSLevel)qos, isRetained);

    public void WaitFor(string topic, int count) =>
        MqttDevice.Wait(() => TextsOf(topic).Length >= count, () => $"{count} messages on {topic}, but {TextsOf(topic).Length}");

    public void Dispose()
    {
        _isEnding = true;
        _client.Close();
        _machine.Dispose();
    }

    private void Connect() => _client.Connect("observer", _user, _password, false, 60);

    private void StayConnected()
    {
        using IDisposable entered = _machine.Enter();
        for (; !_isEnding; Thread.Sleep(10))
        {
            if (_client.IsConnected)
                continue;
            try
            {
                _client.Close();
                Connect();
            }
            catch (Exception)
            {
                // The broker is not there now.
            }
        }
    }
}
