// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Mqtt;
using Mgos.Shadow;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests;

/// <summary>A device with the shadow of the thing "lamp" over a link that the test moves.</summary>
internal sealed class AwsBench
{
    /// <summary>What the answers to this device's requests carry.</summary>
    internal const string Token = "99f75266";

    internal AwsBench()
        : this(true)
    {
    }

    internal AwsBench(bool isGetOnConnect)
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
        Aws = new AwsShadow(Kit.Device, Shadow, "lamp", "", Link) { ClientId = "client1" };
        Aws.Start();
        Shadow.AddHandler(Note);
        Kit.Device.Events.AddHandler(SystemEvents.CloudConnected, (int id, object data) => Events += "cloud " + ((int)((CloudEventData)data).Type).ToString() + "\n");
        Kit.Device.Events.AddHandler(SystemEvents.CloudDisconnected, (int id, object data) => Events += "gone " + ((int)((CloudEventData)data).Type).ToString() + "\n");
    }

    internal TestDevice Kit { get; }

    internal FakeLink Link { get; } = new FakeLink();

    internal DeviceShadow Shadow { get; }

    internal AwsShadow Aws { get; }

    /// <summary>What the clouds tell, one line each.</summary>
    internal string Events { get; private set; } = "";

    internal bool HasLogged(string text) => Kit.Platform.HasLogged(text);

    internal string TakeEvents()
    {
        string events = Events;
        Events = "";
        return events;
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
