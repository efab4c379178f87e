// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Config;
using Mgos.Core;
using Mgos.Fstab;
using Mgos.Hostile.Inputs;
using Mgos.TestKit;
using Mgos.Vfs;

namespace Mgos.Hostile.Parsers;

/// <summary>Devices and mounts of the configuration at boot: they work or fail the boot, and never touch the files that are there.</summary>
internal sealed class FstabTarget : ParserTarget
{
    private const int Devices = 5;
    private const int FileSystems = 3;

    private static readonly byte[][] s_tokens = Mutator.Bytes(
        "devtab", "fstab", "sys", "mount", "dev0", "dev4", "fs0", "fs2", "name", "type", "opts", "dev", "path", "create", "created", "optional", "RAM", "ram", "sysflash", "flash", "part", "esp32part",
        "LFS", "SPIFFS", "lfs", "/data", "/", "/data/x", "//", "../x", "true", "false", "\"{\\\"size\\\": 4096}\"", "\"{\\\"size\\\": -1}\"", "\"{\\\"size\\\": 2147483647}\"", "\"{\\\"size\\\": 1e99}\"", "\"{\"", "null", "[]");

    private static readonly byte[][] s_seeds = Mutator.Bytes(
        "{\"devtab\":{\"dev0\":{\"name\":\"d0\",\"type\":\"RAM\",\"opts\":\"{\\\"size\\\": 4096}\"}},\"fstab\":{\"fs0\":{\"dev\":\"d0\",\"type\":\"LFS\",\"path\":\"/data\",\"create\":true}}}",
        "{\"devtab\":{\"dev0\":{\"name\":\"d0\",\"type\":\"RAM\",\"opts\":\"{\\\"size\\\": 65536}\"},\"dev1\":{\"name\":\"d0\",\"type\":\"RAM\"}},\"fstab\":{\"fs1\":{\"dev\":\"d0\",\"type\":\"SPIFFS\",\"path\":\"/\",\"optional\":true}}}",
        "{\"sys\":{\"mount\":{\"path\":\"/mnt\",\"dev_type\":\"RAM\",\"dev_opts\":\"{\\\"size\\\": 8192}\",\"fs_type\":\"LFS\",\"fs_opts\":\"{\\\"bs\\\": 0}\"}}}",
        "{\"devtab\":{\"dev2\":{\"name\":\"d\",\"type\":\"part\",\"opts\":\"{\\\"dev\\\": \\\"d\\\", \\\"offset\\\": 0, \\\"size\\\": 99}\"}}}");

    public override string Name => "fstab";

    public override byte[][] Seeds => s_seeds;

    public override byte[][] Tokens => s_tokens;

    public override int Share => 2;

    public override void Generate(HostileRandom random, InputBuffer input)
    {
        input.Add("{\"devtab\":{");
        for (int i = 0; i < Devices; i++)
            input.Add($"{(i > 0 ? "," : "")}\"dev{i}\":{{\"name\":\"{Word(random, "d0", "d1", "", "d0")}\",\"type\":\"{Word(random, "RAM", "part", "sysflash", "")}\",\"opts\":\"{Options(random)}\"}}");
        input.Add("},\"fstab\":{");
        for (int i = 0; i < FileSystems; i++)
        {
            input.Add($"{(i > 0 ? "," : "")}\"fs{i}\":{{\"dev\":\"{Word(random, "d0", "d1", "d9", "")}\",\"type\":\"{Word(random, "LFS", "SPIFFS", "x", "")}\",\"opts\":\"{Options(random)}\",");
            input.Add($"\"path\":\"{Word(random, "/data", "/", "/a/b", "data")}\",\"create\":{Word(random, "true", "false", "true", "1")},\"optional\":{Word(random, "true", "false", "true", "false")}}}");
        }

        input.Add("}}");
    }

    public override void Feed(byte[] input, HostileRandom random)
    {
        Device device = Boot();
        VirtualFileSystem files = VirtualFileSystem.From(device);
        byte[] mark = [1, 2, 3];
        HostileFailure.Unless(files.WriteFile("/mark", mark, mark.Length), "cannot write");
        DeviceConfig.From(device).ApplyJson(Encoding.UTF8.GetString(input), false);
        bool isDone = new FstabLibrary().Init(device);
        // A mount on the root hides the one that was there.
        for (int i = 0; i <= FileSystems && files.ReadFile("/mark") == null; i++)
            files.Unmount("/");
        byte[]? read = files.ReadFile("/mark");
        HostileFailure.Unless(read != null && read.AsSpan().SequenceEqual(mark), "a file is gone, the mounts were " + (isDone ? "made" : "refused"));
        UseMount(files, "/data");
        device.ShutDown();
    }

    public override void CheckHealth()
    {
        Device device = Boot();
        HostileFailure.Unless(DeviceConfig.From(device).ApplyJson(Encoding.UTF8.GetString(s_seeds[0]), false) && new FstabLibrary().Init(device), "a good table is refused");
        HostileFailure.Unless(UseMount(VirtualFileSystem.From(device), "/data"), "a good mount is of no use");
        device.ShutDown();
    }

    private static bool UseMount(VirtualFileSystem files, string path)
    {
        byte[] data = [4, 5];
        return files.WriteFile(path + "/x", data, data.Length) && files.ReadFile(path + "/x") is [4, 5];
    }

    private static string Word(HostileRandom random, params string[] words) => words[random.Next(words.Length)];

    private static string Options(HostileRandom random) => Word(random, "", "{\\\"size\\\": 4096}", "{\\\"size\\\": 0}", "{\\\"size\\\": 1}", "{\\\"size\\\": 4294967295}", "{\\\"size\\\": 65536, \\\"bs\\\": 7}", "{", "[]", "{\\\"dev\\\": \\\"d0\\\", \\\"offset\\\": 10, \\\"size\\\": 4096}");

    private static Device Boot()
    {
        Device device = new(new QuietPlatform(), new TestFirmware([CreateSchema()], [new VfsLibrary(), new ConfigLibrary()]), new TestApp());
        InitResult result = device.Boot();
        HostileFailure.Unless(result == InitResult.Ok, "boot: " + result);
        return device;
    }

    private static ConfigSchema CreateSchema()
    {
        ConfigSchemaBuilder schema = new(53);
        schema.BeginObject("devtab");
        for (int i = 0; i < Devices; i++)
            AddEntry(schema, "dev" + i, ["name", "type", "opts"], []);
        schema.EndObject();
        schema.BeginObject("fstab");
        for (int i = 0; i < FileSystems; i++)
            AddEntry(schema, "fs" + i, ["dev", "type", "opts", "path"], ["create", "optional", "created"]);
        schema.EndObject();
        schema.BeginObject("sys");
        AddEntry(schema, "mount", ["path", "dev_type", "dev_opts", "fs_type", "fs_opts"], []);
        schema.EndObject();
        return schema.Build();
    }

    private static void AddEntry(ConfigSchemaBuilder schema, string name, string[] texts, string[] flags)
    {
        schema.BeginObject(name);
        foreach (string text in texts)
            schema.String(text, "");
        foreach (string flag in flags)
            schema.Boolean(flag, false);
        schema.EndObject();
    }
}
