// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Shadow;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests;

/// <summary>The device "lamp" in a hub, over a link that the test moves.</summary>
internal sealed class AzureBench
{
    internal AzureBench()
        : this(true, true)
    {
    }

    internal AzureBench(bool isGetOnConnect, bool hasTwin)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(6);
        schema.BeginObject("shadow");
        schema.Boolean("enable", true);
        schema.String("lib", "");
        schema.Boolean("get_on_connect", isGetOnConnect);
        schema.Boolean("ota_enable", true);
        schema.Boolean("autocommit", false);
        schema.EndObject();
        Kit = new TestDevice(new object[] { schema.Build() }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new ShadowLibrary());
        Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
        Shadow = DeviceShadow.From(Kit.Device);
        Shadow.AddHandler(Note);
        Hub = new AzureHub(Kit.Device, Link, hasTwin ? Shadow : null, true, true);
        Hub.Use("hub.example", "lamp");
        Listen(SystemEvents.CloudConnected, "cloud");
        Listen(SystemEvents.CloudDisconnected, "gone");
        Kit.Device.Events.AddHandler(AzureEvents.Connect, (int id, object data) => Events += "connect\n");
        Kit.Device.Events.AddHandler(AzureEvents.Close, (int id, object data) => Events += "close\n");
        Kit.Device.Events.AddHandler(AzureEvents.CloudMessage, (int id, object data) => NoteMessage((AzureMessage)data));
    }

    internal TestDevice Kit { get; }

    internal FakeLink Link { get; } = new FakeLink();

    internal DeviceShadow Shadow { get; }

    internal AzureHub Hub { get; }

    /// <summary>What the cloud tells, one line each.</summary>
    internal string Events { get; private set; } = "";

    internal bool HasLogged(string text) => Kit.Platform.HasLogged(text);

    /// <summary>Connects; what that brings is not noted.</summary>
    internal AzureBench Connected()
    {
        Link.Connect();
        TakeEvents();
        Link.Take();
        return this;
    }

    internal string TakeEvents()
    {
        string events = Events;
        Events = "";
        return events;
    }

    private void Listen(int eventId, string name) =>
        Kit.Device.Events.AddHandler(eventId, (int id, object data) => Events += name + " " + ((int)((CloudEventData)data).Type).ToString() + "\n");

    private void NoteMessage(AzureMessage message)
    {
        Events += "message '" + message.Text + "'";
        for (int i = 0; i < message.Properties.Count; i++)
            Events += " " + message.Properties.NameAt(i) + ":" + message.Properties.ValueAt(i);
        Events += "\n";
    }

    private void Note(ShadowNotice notice)
    {
        if (notice.Event == ShadowEvent.Get || notice.Event == ShadowEvent.Update)
            return;
        Events += notice.Name;
        if (notice.State != null)
            Events += " " + notice.State.Text + " v" + notice.State.Version.ToString();
        if (notice.Error != null)
            Events += " " + notice.Error.Code.ToString() + " " + notice.Error.Message;
        Events += "\n";
    }
}
