// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.Json;
using Mgos.TestKit;

namespace Mgos.Config.Tests;

/// <summary>A device with a small configuration and files in memory.</summary>
internal sealed class Bench
{
    internal readonly RamStorage Files;
    internal readonly TestDevice Board;

    internal Bench() : this(new RamStorage())
    {
    }

    internal Bench(RamStorage files, params object[] parts)
    {
        Files = files;
        object[] all = new object[parts.Length + 1];
        all[0] = CreateSchema();
        for (int i = 0; i < parts.Length; i++)
            all[i + 1] = parts[i];
        Board = new TestDevice(all, new StorageLibrary(files), new ConfigLibrary());
    }

    internal DeviceConfig Config => DeviceConfig.From(Board.Device);

    internal static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(23);
        schema.BeginObject("device");
        schema.String("id", "mgos_??????");
        schema.String("mac", "");
        schema.EndObject();
        schema.BeginObject("debug");
        schema.Int("level", 2);
        schema.String("file_level", "");
        schema.Int("event_level", 2);
        schema.Int("factory_reset_gpio", -1);
        schema.EndObject();
        schema.BeginObject("sys");
        schema.String("tz_spec", "");
        schema.Int("wdt_timeout", 30);
        schema.EndObject();
        schema.BeginObject("wifi");
        schema.BeginObject("sta");
        schema.Boolean("enable", false);
        schema.String("ssid", "");
        schema.String("pass", "");
        schema.EndObject();
        schema.UnsignedInt("mask", 1);
        schema.EndObject();
        schema.BeginObject("place");
        schema.Double("lat", 999);
        schema.Float("tilt", 0.5);
        schema.EndObject();
        schema.BeginObject("empty");
        schema.EndObject();
        schema.String("conf_acl", "*");
        schema.Int("last", 7);
        return schema.Build();
    }

    internal Bench Boot()
    {
        InitResult result = Board.Boot();
        if (result != InitResult.Ok)
            throw new System.InvalidOperationException("boot: " + ((int)result).ToString() + "\n" + Board.Platform.ConsoleText);
        return this;
    }

    internal Bench With(string name, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        Files.WriteFile(name, data, data.Length);
        return this;
    }

    // Text of a file; "-" if there is none.
    internal string File(string name)
    {
        byte[] data = Files.ReadFile(name);
        return data == null ? "-" : data.Length == 0 ? "" : Encoding.UTF8.GetString(data, 0, data.Length);
    }

    internal string Text(string path)
    {
        string text;
        return Config.TryGetText(path, out text) ? text : "-";
    }

    // Applies JSON to the live configuration; gives the message, "" for success.
    internal string Apply(string path, string json)
    {
        byte[] data = Encoding.UTF8.GetBytes(json);
        string message;
        bool isApplied = Config.TryApply(Config.Live, Config.Schema.Find(path), data, 0, data.Length, out message);
        return isApplied ? message ?? "" : message;
    }

    internal string Save()
    {
        string message;
        return Config.Save(false, out message) ? "" : message;
    }

    // The same storage and firmware after a reboot.
    internal Bench Reboot(params object[] parts) => new Bench(Files, parts).Boot();
}
