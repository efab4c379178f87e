// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;

namespace Mgos.Service.Log.Tests;

/// <summary>A device "dev1" with the log service, and channels to it.</summary>
internal sealed class LogBench
{
    internal LogBench(int recentBytes) : this(recentBytes, true)
    {
    }

    internal LogBench(int recentBytes, bool isEnabled)
    {
        Kit = new TestDevice(null, new RouterLibrary(), new LogServiceLibrary());
        Kit.Device.Parts.Add(new DeviceConfig(Kit.Device, CreateSchema(recentBytes, isEnabled)));
        Kit.Boot();
        Kit.Device.Log.StderrUart = -1;
        Kit.Device.Log.SetFileLevel("Rpc=0");
        Router = RpcRouter.From(Kit.Device);
        Channel = Connect("one");
    }

    internal TestDevice Kit { get; }

    internal RpcRouter Router { get; }

    internal RecordingChannel Channel { get; }

    internal DeviceLog Log => Kit.Device.Log;

    internal RecordingChannel Connect(string name)
    {
        RecordingChannel channel = new RecordingChannel(Router, false) { Name = name };
        Router.AddChannel(channel);
        channel.Connect();
        return channel;
    }

    /// <summary>Subscribes the first channel and gives the answer.</summary>
    internal string Subscribe(string args) => Call(Channel, "Log.Subscribe", args);

    internal static string Call(RecordingChannel channel, string method, string args) =>
        channel.Exchange("{\"id\":1,\"method\":\"" + method + "\",\"params\":" + args + "}");

    /// <summary>Logs an info line "A.cs:1 ... text".</summary>
    internal void Say(string text) => Log.Write(LogLevel.Info, "A", 1, text);

    internal static string Entry(int sequence, string time, int level, string text) =>
        "{\"src\":\"dev1\",\"method\":\"Log.Entry\",\"params\":{\"seq\":" + sequence.ToString() + ",\"time\":" + time + ",\"level\":" + level.ToString()
        + ",\"text\":\"" + text + "\"}}";

    /// <summary>The texts of all entries that a channel has been sent, with what was dropped in front: "+3 text".</summary>
    internal static string TextsOf(RecordingChannel channel)
    {
        string texts = "";
        for (int i = 0; i < channel.SentCount; i++)
            texts += TextOf(channel.SentAt(i));
        return texts;
    }

    private static string TextOf(string frame)
    {
        int start = frame.IndexOf("\"text\":\"");
        if (start < 0)
            return "";
        string rest = frame.Substring(start + 8);
        string text = rest.Substring(0, rest.IndexOf('"'));
        int dropped = rest.IndexOf("\"dropped\":");
        string before = dropped < 0 ? "" : "+" + rest.Substring(dropped + 10, rest.Length - dropped - 12) + " ";
        return before + text.Substring(text.LastIndexOf(' ') + 1) + ";";
    }

    private static ConfigSchema CreateSchema(int recentBytes, bool isEnabled)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(3);
        schema.BeginObject("log");
        schema.Boolean("rpc_enable", isEnabled);
        schema.Int("recent_bytes", recentBytes);
        schema.EndObject();
        return schema.Build();
    }
}
