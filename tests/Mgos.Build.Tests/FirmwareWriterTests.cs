// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Mgos.Config;
using Mgos.Core;

namespace Mgos.Build.Tests;

public sealed class FirmwareWriterTests : IDisposable
{
    private const string LibraryClasses = """
        #pragma warning disable CS1591
        namespace Lib.A { public sealed class Library : Mgos.Core.MgosLibrary { public override string Name => "A"; public override bool Init(Mgos.Core.Device device) => true; } }
        namespace Lib.B { public sealed class Library : Mgos.Core.MgosLibrary { public override string Name => "B"; public override bool Init(Mgos.Core.Device device) => true; } }
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void The_firmware_knows_its_names_libraries_and_configuration()
    {
        _workspace.Library("Lib.A", "libs: [{name: Lib.B}]\nconfig_schema:\n  - [\"a\", \"o\", {}]\n  - [\"a.i\", \"i\", -2147483648, {}]\n  - [\"a.u\", \"ui\", 4294967295, {}]");
        _workspace.Library("Lib.B", "config_schema:\n  - [\"b.on\", \"b\", true, {}]\n  - [\"b.f\", \"f\", 1e20, {}]\n  - [\"b.d\", \"d\", 0.1, {}]\n  - [\"b.s\", \"s\", \"a\\\"b\\n\\u2028\", {}]");
        FirmwareImage firmware = Firmware("version: 2.5\nlibs: [{name: Lib.A}]\nconfig_schema:\n  - [\"a.i\", 7]\n  - [\"app.x\", \"i\", 1, {}]");
        Assert.Equal("app", firmware.AppName);
        Assert.Equal("2.5", firmware.Version);
        Assert.Matches(@"^\d{8}-\d{6}/.+$", firmware.BuildId);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", firmware.BuildTimestamp);
        Assert.Equal(["B", "A"], firmware.CreateLibraries().Select(library => library.Name));
        Assert.NotSame(firmware.CreateLibraries()[0], firmware.CreateLibraries()[0]);

        using Mgos.Host.HostMachine machine = Mgos.Host.HostMachine.CreateTemporary("build-test");
        Device device = new(new HostPlatform(machine), firmware, new EmptyApp());
        firmware.Prepare(device);
        ConfigSchema schema = (ConfigSchema)device.Parts.Find(typeof(ConfigSchema));
        DeviceConfig config = new(device, schema);
        Assert.Equal(7, config.GetInt("a.i"));
        Assert.Equal(4294967295u, config.GetUnsignedInt("a.u"));
        Assert.True(config.GetBoolean("b.on"));
        Assert.Equal((float)1e20, config.GetDouble("b.f"));
        Assert.Equal(0.1, config.GetDouble("b.d"));
        Assert.Equal("a\"b\n\u2028", config.GetString("b.s"));
        Assert.Equal(1, config.GetInt("app.x"));
    }

    [Fact]
    public void An_app_without_version_is_1_0() => Assert.Equal("1.0", Firmware("author: me").Version);

    [Fact]
    public void An_empty_app_compiles() => Assert.Empty(Firmware("author: me").CreateLibraries());

    [Fact]
    public void Constants_of_all_manifests_are_constants_of_the_app()
    {
        _workspace.Library("Lib.A", "cdefs: {BOTH: library, NUMBER: 5, class: x, 1ST: y, A-B: one}");
        Type definitions = Firmware("libs: [{name: Lib.A}]\ncdefs: {BOTH: app, A_B: two, TEXT: \"a\\\"b\"}").GetType().Assembly.GetType("TestApp.BuildDefinitions")!;
        Assert.Equal(
            ["A_B=two", "BOTH=app", "MGOS_HAVE_LIB_A=1", "NUMBER=5", "TEXT=a\"b", "_1ST=y", "class=x"],
            definitions.GetFields().Select(field => field.Name + "=" + field.GetRawConstantValue()).Order(StringComparer.Ordinal));
        Assert.Equal(5, definitions.GetField("NUMBER")!.GetRawConstantValue());
    }

    [Fact]
    public void The_app_gets_typed_classes_of_its_own_entries_only()
    {
        _workspace.Library("Lib.A", "config_schema:\n  - [\"wifi\", \"o\", {}]\n  - [\"wifi.sta.ssid\", \"s\", {}]\n  - [\"wifi.level\", \"i\", {}]");
        FirmwareImage firmware = Firmware("""
            libs: [{name: Lib.A}]
            config_schema:
              - ["demo.greeting", "s", "Hello", {}]
              - ["demo.link", "wifi.sta", {title: "Shaped like an entry of a library"}]
              - ["wifi", "o", {title: "Other title"}]
              - ["wifi.level", 5]
              - ["wifi.mine", "b", true, {}]
            conds:
              - {when: mos.platform == "ubuntu", apply: {config_schema: [["demo.pc", "i", {}]]}}
            """);
        Assembly assembly = firmware.GetType().Assembly;
        Assert.Equal("Int32 Pc, LinkSection Link, String Greeting", Compiled.Properties(assembly.GetType("TestApp.DemoConfig")!));
        Assert.Equal("String Ssid", Compiled.Properties(assembly.GetType("TestApp.DemoConfig+LinkSection")!));
        Assert.Equal("Boolean Mine", Compiled.Properties(assembly.GetType("TestApp.WifiConfig")!));
        Assert.False(assembly.GetType("TestApp.DemoConfig")!.IsPublic);
    }

    [Fact]
    public void The_stamp_follows_the_environment_for_builds_that_can_be_repeated()
    {
        string? before = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", "1700000000");
        try
        {
            BuildStamp stamp = BuildStamp.Make(_workspace.Root);
            Assert.Equal("2023-11-14T22:13:20Z", stamp.Timestamp);
            Assert.Equal("20231114-221320/local", stamp.Id);
        }
        finally
        {
            Environment.SetEnvironmentVariable("SOURCE_DATE_EPOCH", before);
        }
    }

    private FirmwareImage Firmware(string app)
    {
        int code = _workspace.App(app);
        Assert.Equal("", _workspace.Output);
        Assert.Equal(0, code);
        Assembly assembly = Compiled.Load(_workspace.Read("out/Firmware.g.cs"), _workspace.Read("out/Firmware.g.Config.g.cs"), LibraryClasses);
        return (FirmwareImage)Activator.CreateInstance(assembly.GetType("TestApp.Firmware")!, nonPublic: true)!;
    }
}
