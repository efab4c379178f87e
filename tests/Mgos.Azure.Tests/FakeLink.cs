// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Azure.Tests;

/// <summary>Notes what is published, and is told by the test what the hub does.</summary>
internal sealed class FakeLink : IAzureLink
{
    internal IAzureLinkOwner Owner { get; private set; }

    /// <summary>Topics as asked for: a blank between those of one packet, a line for each packet.</summary>
    internal string Topics { get; private set; } = "";

    internal int Resubscriptions { get; private set; }

    /// <summary>QoS, topic, payload with blanks between, one line each.</summary>
    internal string Published { get; private set; } = "";

    public bool HasRoom { get; set; } = true;

    public bool HasCloudEvents { get; set; } = true;

    public void Subscribe(IAzureLinkOwner owner, string[][] topics)
    {
        Owner = owner;
        Topics = "";
        for (int i = 0; i < topics.Length; i++)
        {
            for (int j = 0; j < topics[i].Length; j++)
                Topics += (j == 0 ? "" : " ") + topics[i][j];
            Topics += "\n";
        }
    }

    public void Resubscribe() => Resubscriptions++;

    public bool Publish(string topic, byte[] payload, int qos)
    {
        Published += qos.ToString() + " " + topic + " " + (payload.Length == 0 ? "" : Encoding.UTF8.GetString(payload, 0, payload.Length)) + "\n";
        return true;
    }

    internal string Take()
    {
        string published = Published;
        Published = "";
        return published;
    }

    internal void Connect()
    {
        Owner.OnConnected();
        Owner.OnSubscribed(true);
    }

    internal void Tell(string topic, string payload) => Owner.OnMessage(topic, payload.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(payload));
}
