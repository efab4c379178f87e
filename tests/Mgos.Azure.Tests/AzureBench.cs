// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit.Cloud;

namespace Mgos.Azure.Tests;

/// <summary>The device "lamp" in a hub, over a link that the test moves.</summary>
internal sealed class AzureBench : CloudBench
{
    internal AzureBench()
        : this(true, true)
    {
    }

    internal AzureBench(bool isGetOnConnect, bool hasTwin)
        : base(isGetOnConnect)
    {
        Hub = new AzureHub(Kit.Device, Link, hasTwin ? Shadow : null, true, true);
        Hub.Use("hub.example", "lamp");
        Kit.Device.Events.AddHandler(AzureEvents.Connect, (int id, object data) => Note("connect"));
        Kit.Device.Events.AddHandler(AzureEvents.Close, (int id, object data) => Note("close"));
        Kit.Device.Events.AddHandler(AzureEvents.CloudMessage, (int id, object data) => NoteMessage((AzureMessage)data));
    }

    internal FakeLink Link { get; } = new FakeLink();

    internal AzureHub Hub { get; }

    /// <summary>Connects; what that brings is not noted.</summary>
    internal AzureBench Connected()
    {
        Link.Connect();
        TakeEvents();
        Link.Take();
        return this;
    }

    private void NoteMessage(AzureMessage message)
    {
        string line = "message '" + message.Text + "'";
        for (int i = 0; i < message.Properties.Count; i++)
            line += " " + message.Properties.NameAt(i) + ":" + message.Properties.ValueAt(i);
        Note(line);
    }
}
