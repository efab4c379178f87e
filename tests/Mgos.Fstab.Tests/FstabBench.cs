// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.TestKit;
using Mgos.TestKit.Storage;
using Mgos.Vfs;

namespace Mgos.Fstab.Tests;

/// <summary>A board that boots again and again on the same flash, with values of its user configuration.</summary>
internal sealed class FstabBench
{
    internal FstabBench(string userConfig)
    {
        TestDevice first = New();
        first.Boot();
        byte[] data = Encoding.UTF8.GetBytes(userConfig);
        first.Device.Files.WriteFile("conf9.json", data, data.Length);
        first.Device.ShutDown();
    }

    internal BoardMachine Machine { get; } = new BoardMachine();

    internal TestDevice Test { get; private set; }

    internal VirtualFileSystem Files => VirtualFileSystem.From(Test.Device);

    internal DeviceConfig Config => DeviceConfig.From(Test.Device);

    internal InitResult Boot()
    {
        if (Test != null)
            Test.Device.ShutDown();
        Test = New();
        return Test.Boot();
    }

    internal string Get(string path)
    {
        byte[] data = Files.ReadFile(path);
        return data == null ? null : Encoding.UTF8.GetString(data, 0, data.Length);
    }

    internal bool Put(string path, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return Files.WriteFile(path, data, data.Length);
    }

    private TestDevice New() =>
        new TestDevice(new object[] { CreateSchema(), new FlashStorage(Machine) }, new VfsLibrary(), new ConfigLibrary(), new FstabLibrary());

    private static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(54);
        schema.BeginObject("devtab");
        for (int i = 0; i < FstabConstants.DeviceCount; i++)
        {
            schema.BeginObject("dev" + i.ToString());
            schema.String("name", "");
            schema.String("type", "");
            schema.String("opts", "");
            schema.EndObject();
        }

        schema.EndObject();
        schema.BeginObject("fstab");
        for (int i = 0; i < FstabConstants.FileSystemCount; i++)
            AddFileSystem(schema, "fs" + i.ToString());
        schema.EndObject();
        schema.BeginObject("sys");
        schema.BeginObject("mount");
        schema.String("path", "");
        schema.String("dev_type", "");
        schema.String("dev_opts", "");
        schema.String("fs_type", "");
        schema.String("fs_opts", "");
        schema.EndObject();
        schema.EndObject();
        schema.String("conf_acl", "*");
        return schema.Build();
    }

    private static void AddFileSystem(ConfigSchemaBuilder schema, string name)
    {
        schema.BeginObject(name);
        schema.String("dev", "");
        schema.String("type", "");
        schema.String("opts", "");
        schema.String("path", "");
        schema.Boolean("create", false);
        schema.Boolean("optional", false);
        schema.Boolean("created", false);
        schema.EndObject();
    }
}
