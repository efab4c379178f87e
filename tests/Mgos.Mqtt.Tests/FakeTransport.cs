// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Mqtt.Tests;

/// <summary>Writes down what it is told to carry.</summary>
internal sealed class FakeTransport : IMqttTransport
{
    private int _lastId;

    /// <summary>What was asked for, each with a semicolon behind it.</summary>
    public string Text { get; private set; } = "";

    public int LastId => _lastId;

    public int Attempts { get; private set; }

    public bool IsRefusing { get; set; }

    public MqttOptions Options { get; private set; }

    /// <summary>Gives what was asked for since the last time.</summary>
    public string Take()
    {
        string text = Text;
        Text = "";
        return text;
    }

    public void Connect(MqttOptions options, HostAddress address, string clientId)
    {
        Attempts++;
        Options = options;
        Text += "connect " + address.Host + ":" + address.Port.ToString() + " " + clientId + ";";
    }

    public int Publish(string topic, byte[] payload, int qos, bool isRetained) => Next("pub " + topic + " " + qos.ToString());

    public int Subscribe(string[] filters, int qos)
    {
        string all = filters[0];
        for (int i = 1; i < filters.Length; i++)
            all += "," + filters[i];
        return Next("sub " + all + " " + qos.ToString());
    }

    public int Unsubscribe(string filter) => Next("unsub " + filter);

    public void Close(bool isGoodbyeSaid) => Text += isGoodbyeSaid ? "goodbye;" : "cut;";

    private int Next(string what)
    {
        if (IsRefusing)
            return 0;
        Text += what + ";";
        return ++_lastId;
    }
}
