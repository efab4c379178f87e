// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Shadow;
using nanoFramework.TestFramework;

namespace Mgos.TestKit.Cloud;

/// <summary>A booted device with a shadow, which notes what its cloud tells it. The cloud is the test's.</summary>
public abstract class CloudBench
{
    /// <summary>Boots it.</summary>
    /// <param name="isGetOnConnect"><c>shadow.get_on_connect</c>.</param>
    protected CloudBench(bool isGetOnConnect)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(ShadowSchema.EntryCount);
        ShadowSchema.Add(schema, true, "", isGetOnConnect);
        Kit = new TestDevice(new object[] { schema.Build() }, new StorageLibrary(new RamStorage()), new ConfigLibrary(), new ShadowLibrary());
        Assert.AreEqual(0, (int)Kit.Boot(), Kit.Platform.ConsoleText);
        Shadow = DeviceShadow.From(Kit.Device);
        Shadow.AddHandler(NoteShadow);
        Kit.Device.Events.AddHandler(SystemEvents.CloudConnected, NoteCloud);
        Kit.Device.Events.AddHandler(SystemEvents.CloudDisconnected, NoteCloud);
    }

    /// <summary>The device.</summary>
    public TestDevice Kit { get; }

    /// <summary>Its shadow.</summary>
    public DeviceShadow Shadow { get; }

    /// <summary>What the cloud has told, one line each.</summary>
    public string Events { get; private set; } = "";

    /// <summary>Gives what the cloud has told, and forgets it.</summary>
    /// <returns>One line each.</returns>
    public string TakeEvents()
    {
        string events = Events;
        Events = "";
        return events;
    }

    /// <summary>Tells whether the log has a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True if it has.</returns>
    public bool HasLogged(string text) => Kit.Platform.HasLogged(text);

    /// <summary>Adds a line to what the cloud has told.</summary>
    /// <param name="line">The line, without its end.</param>
    protected void Note(string line) => Events += line + "\n";

    private void NoteCloud(int id, object data) => Note((id == SystemEvents.CloudConnected ? "cloud " : "gone ") + ((int)((CloudEventData)data).Type).ToString());

    private void NoteShadow(ShadowNotice notice)
    {
        if (notice.Event != ShadowEvent.Get && notice.Event != ShadowEvent.Update)
            Events += NoticeText.Of(notice);
    }
}
