// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Hostile.Inputs;
using Mgos.TestKit;

namespace Mgos.Hostile.Parsers;

/// <summary>Configuration files at boot: whatever is in them the device boots, and the vendor's files stay as they are, or are set aside as they are.</summary>
internal sealed class ConfigFileTarget : ParserTarget
{
    private static readonly string[] s_files = ["conf1.json", "conf5.json", "conf9.json", "conf9.json", "conf9.json", "conf.json", "conf_vendor.json", "conf9.json.try"];

    private readonly ConfigTarget _config = new();

    public override string Name => "config-file";

    public override byte[][] Seeds => _config.Seeds;

    public override byte[][] Tokens => _config.Tokens;

    public override int Share => 5;

    public override void Generate(HostileRandom random, InputBuffer input) => _config.Generate(random, input);

    public override void Feed(byte[] input, HostileRandom random)
    {
        RamStorage files = new() { TotalBytes = 8 * 1024 * 1024 };
        string name = random.Pick(s_files);
        files.WriteFile(name, input, input.Length);
        Device first = Boot(files);
        DeviceConfig.From(first).TryGetText("", out string text);
        byte[]? now = files.ReadFile(name) ?? files.ReadFile(name + ".bad");
        if (name is "conf1.json" or "conf5.json")
            HostileFailure.Unless(now != null && now.AsSpan().SequenceEqual(input), "a vendor's file has changed");
        Device second = Boot(files);
        DeviceConfig.From(second).TryGetText("", out string again);
        HostileFailure.Unless(name == "conf9.json.try" || text == again, $"the second boot reads differently: {text} {again}");
        HostileFailure.Unless(DeviceConfig.From(second).Save(false, out string message), "cannot be saved: " + message);
        Boot(files);
    }

    private static Device Boot(RamStorage files)
    {
        Device device = new(new QuietPlatform(), new TestFirmware([AttackedDevice.CreateSchema()], [new StorageLibrary(files), new ConfigLibrary()]), new TestApp());
        InitResult result = device.Boot();
        HostileFailure.Unless(result == InitResult.Ok, "boot: " + result);
        return device;
    }
}
