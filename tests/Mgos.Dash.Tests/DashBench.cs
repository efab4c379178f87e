// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.Shadow;
using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Dash.Tests;

/// <summary>A device "d1" whose connection to a dash server the test makes and ends.</summary>
internal sealed class DashBench
{
    private const string IdMember = "\"id\":";

    private int _seen;
    private string _id = "";

    internal DashBench()
        : this(true)
    {
    }

    internal DashBench(bool isGetOnConnect)
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
        Kit.Device.Info.Id = "d1";
        Router = new RpcRouter(Kit.Device, new RpcOptions());
        Router.AddRpcService();
        Channel = new RecordingChannel(Router, true) { Destination = "ws://server/rpc" };
        Client = new DashClient(Router, Channel, Shadow);
        Kit.Device.Parts.Add(Client);
        Router.AddObserver(Client);
        Router.AddChannel(Channel);
        Shadow.AddHandler(Note);
        Kit.Device.Events.AddHandler(SystemEvents.CloudConnected, NoteCloud);
        Kit.Device.Events.AddHandler(SystemEvents.CloudDisconnected, NoteCloud);
    }

    internal TestDevice Kit { get; }

    internal RpcRouter Router { get; }

    internal RecordingChannel Channel { get; }

    internal DashClient Client { get; }

    internal DeviceShadow Shadow => DeviceShadow.From(Kit.Device);

    /// <summary>What the device has told its app.</summary>
    internal string Events { get; private set; } = "";

    internal bool HasLogged(string text) => Kit.Platform.HasLogged(text);

    internal string TakeEvents()
    {
        string events = Events;
        Events = "";
        return events;
    }

    /// <summary>The next frame that was sent, with # for its id; empty if there is none.</summary>
    internal string Take()
    {
        if (_seen == Channel.SentCount)
            return "";
        string frame = Channel.SentAt(_seen++);
        int id = frame.IndexOf(IdMember);
        if (id < 0)
            return frame;
        int start = id + IdMember.Length;
        int end = frame.IndexOf(',', start);
        _id = frame.Substring(start, end - start);
        return frame.Substring(0, start) + "#" + frame.Substring(end);
    }

    /// <summary>The method of the next frame; empty if there is none.</summary>
    internal string TakeMethod()
    {
        string frame = Take();
        int start = frame.IndexOf("\"method\":\"") + 10;
        return frame.Length == 0 ? "" : frame.Substring(start, frame.IndexOf('"', start) - start);
    }

    /// <summary>Puts the id of the frame that was taken last in the place of #.</summary>
    internal string WithId(string frame)
    {
        int at = frame.IndexOf('#');
        return at < 0 ? frame : frame.Substring(0, at) + _id + frame.Substring(at + 1);
    }

    /// <summary>Answers the frame that was taken last.</summary>
    internal void Answer(string result) => Channel.Receive("{\"id\":" + _id + ",\"result\":" + result + "}");

    internal void Refuse(int code, string message) => Channel.Receive("{\"id\":" + _id + ",\"error\":{\"code\":" + code.ToString() + ",\"message\":\"" + message + "\"}}");

    /// <summary>Connects, and answers the heartbeat and, if it is sent, the get.</summary>
    internal void Connect()
    {
        Channel.Connect();
        Assert.AreEqual("Dash.Heartbeat", TakeMethod());
        Answer("true");
        if (TakeMethod() == "Dash.Shadow.Get")
            Answer("{}");
        TakeEvents();
    }

    internal void Lose() => Router.OnClosed(Channel);

    private void NoteCloud(int id, object data) => Events += (id == SystemEvents.CloudConnected ? "cloud " : "gone ") + ((int)((CloudEventData)data).Type).ToString() + "\n";

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
