// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Aws.Tests;

/// <summary>Notes what is published, and is told by the test what AWS IoT does.</summary>
internal sealed class FakeLink : IAwsLink
{
    internal IAwsLinkOwner Owner { get; private set; }

    internal string[] Topics { get; private set; }

    internal int Resubscriptions { get; private set; }

    /// <summary>Topic without prefix, a blank, payload, one line each.</summary>
    internal string Published { get; private set; } = "";

    public bool HasRoom { get; set; } = true;

    public bool HasCloudEvents { get; set; } = true;

    public void Start(IAwsLinkOwner owner, string[] topics)
    {
        Owner = owner;
        Topics = topics;
    }

    public void Resubscribe() => Resubscriptions++;

    public void Publish(string topic, byte[] payload) =>
        Published += topic.Substring(topic.LastIndexOf('/') + 1) + " " + Encoding.UTF8.GetString(payload, 0, payload.Length) + "\n";

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

    internal void Tell(string method, string payload) => Owner.OnMessage("$aws/things/lamp/shadow/" + method, Encoding.UTF8.GetBytes(payload));
}
