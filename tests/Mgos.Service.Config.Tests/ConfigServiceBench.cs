// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.TestKit;

namespace Mgos.Service.Config.Tests;

/// <summary>A booted device with a small configuration, the service, and one open channel.</summary>
internal sealed class ConfigServiceBench
{
    private readonly RecordingChannel _channel;

    internal ConfigServiceBench(string userFile)
    {
        Files = new RamStorage();
        if (userFile != null)
            Write("conf9.json", userFile);
        Board = new TestDevice(new object[] { CreateSchema() }, new StorageLibrary(Files), new ConfigLibrary(), new RouterLibrary(), new ConfigServiceLibrary());
        InitResult result = Board.Boot();
        if (result != InitResult.Ok)
            throw new System.InvalidOperationException(Board.Platform.ConsoleText);
        RpcRouter router = RpcRouter.From(Board.Device);
        _channel = new RecordingChannel(router, true);
        router.AddChannel(_channel);
        _channel.Connect();
    }

    internal RamStorage Files { get; }

    internal TestDevice Board { get; }

    internal DeviceConfig Config => DeviceConfig.From(Board.Device);

    // The part of the answer that a method decides on.
    internal string Call(string method, string args)
    {
        string answer = _channel.Exchange("{\"id\":1,\"src\":\"t\",\"method\":\"" + method + "\"" + (string.IsNullOrEmpty(args) ? "" : ",\"params\":" + args) + "}");
        int start = answer.IndexOf("\"result\"");
        if (start < 0)
            start = answer.IndexOf("\"error\"");
        return answer.Substring(start, answer.Length - start - 1);
    }

    internal void Write(string name, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Files.WriteFile(name, data, data.Length);
    }

    // Text of a file; "-" if there is none.
    internal string File(string name)
    {
        byte[] data = Files.ReadFile(name);
        return data == null ? "-" : Encoding.UTF8.GetString(data, 0, data.Length);
    }

    private static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(8);
        schema.BeginObject("debug");
        schema.Int("level", 2);
        schema.EndObject();
        schema.BeginObject("wifi");
        schema.BeginObject("sta");
        schema.Boolean("enable", false);
        schema.String("ssid", "");
        schema.EndObject();
        schema.Double("power", 1.5);
        schema.EndObject();
        schema.String("conf_acl", "*");
        return schema.Build();
    }
}
