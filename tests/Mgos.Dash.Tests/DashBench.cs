// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit.Cloud;
using nanoFramework.TestFramework;

namespace Mgos.Dash.Tests;

/// <summary>A device "d1" whose connection to a dash server the test makes and ends.</summary>
internal sealed class DashBench : CloudBench
{
    private const string IdMember = "\"id\":";

    private int _seen;
    private string _id = "";

    internal DashBench()
        : this(true)
    {
    }

    internal DashBench(bool isGetOnConnect)
        : base(isGetOnConnect)
    {
        Kit.Device.Info.Id = "d1";
        Router = new RpcRouter(Kit.Device, new RpcOptions());
        Router.AddRpcService();
        Channel = new RecordingChannel(Router, true) { Destination = "ws://server/rpc" };
        Client = new DashClient(Router, Channel, Shadow);
        Kit.Device.Parts.Add(Client);
        Router.AddObserver(Client);
        Router.AddChannel(Channel);
    }

    internal RpcRouter Router { get; }

    internal RecordingChannel Channel { get; }

    internal DashClient Client { get; }

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
}
