// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Mqtt;
using Mgos.Net;

namespace Mgos.Rpc.Mqtt.Tests;

/// <summary>A broker that writes down what a device sends.</summary>
internal sealed class FrameTransport : IMqttTransport
{
    private int _lastId;

    /// <summary>Each message as <c>topic payload</c> on a line of its own, each subscription as <c>sub filter</c>.</summary>
    public string Text { get; private set; } = "";

    public int LastId => _lastId;

    public int LastQos { get; private set; }

    public string Take()
    {
        string text = Text;
        Text = "";
        return text;
    }

    public void Connect(MqttOptions options, HostAddress address, string clientId)
    {
    }

    public int Publish(string topic, byte[] payload, int qos, bool isRetained)
    {
        LastQos = qos;
        Text += topic + " " + Encoding.UTF8.GetString(payload, 0, payload.Length) + "\n";
        return ++_lastId;
    }

    public int Subscribe(string[] filters, int qos)
    {
        for (int i = 0; i < filters.Length; i++)
            Text += "sub " + filters[i] + " " + qos.ToString() + "\n";
        return ++_lastId;
    }

    public int Unsubscribe(string filter) => ++_lastId;

    public void Close(bool isGoodbyeSaid)
    {
    }
}
