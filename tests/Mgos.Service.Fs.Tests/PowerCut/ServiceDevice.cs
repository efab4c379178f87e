// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using Mgos.Service.Config;
using Mgos.TestKit;
using Mgos.Vfs;

namespace Mgos.Service.Fs.Tests;

/// <summary>A device as apps have it: files, configuration, RPC and the services, by their own libraries.</summary>
internal static class ServiceDevice
{
    internal static TestDevice New(FlashStorage storage) => new TestDevice(
        new object[] { CreateSchema(), storage },
        new VfsLibrary(),
        new ConfigLibrary(),
        new RpcLibrary(),
        new ConfigServiceLibrary(),
        new FsServiceLibrary());

    /// <summary>Calls a method and gives the frame that answers; null if none does.</summary>
    internal static string Call(TestDevice test, string method, string args)
    {
        RpcRouter router = RpcRouter.From(test.Device);
        AnswerChannel channel = new AnswerChannel(router);
        router.AddChannel(channel);
        channel.Connect();
        byte[] frame = Encoding.UTF8.GetBytes("{\"id\":1,\"src\":\"t\",\"method\":\"" + method + "\",\"params\":" + args + "}");
        router.OnFrame(channel, frame, 0, frame.Length);
        test.Step();
        return channel.LastFrame;
    }

    /// <summary>Calls a method and tells whether it was answered with a result.</summary>
    internal static bool IsDone(TestDevice test, string method, string args)
    {
        string answer = Call(test, method, args);
        return answer != null && answer.IndexOf("\"result\":") > 0;
    }

    /// <summary>Text of a file; null if there is none.</summary>
    internal static string Get(TestDevice test, string name)
    {
        byte[] data = test.Device.Files.ReadFile(name);
        return data == null ? null : data.Length == 0 ? "" : Encoding.UTF8.GetString(data, 0, data.Length);
    }

    internal static void Put(TestDevice test, string name, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        if (!test.Device.Files.WriteFile(name, data, data.Length))
            throw new System.InvalidOperationException(name);
    }

    private static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(RpcSettings.EntryCount + 6);
        schema.BeginObject("device");
        schema.String("id", "test_??????");
        schema.EndObject();
        RpcSettings.Begin(schema, true, true, "");
        schema.EndObject();
        schema.BeginObject("wifi");
        schema.String("ssid", "");
        schema.Boolean("enable", false);
        schema.EndObject();
        schema.String("conf_acl", "*");
        return schema.Build();
    }
}
