// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;

namespace Mgos.Build.Tests;

public sealed class ConfigClassWriterTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Every_top_level_name_has_a_class_with_a_property_for_each_key()
    {
        Assembly assembly = Library("""
              - ["rpc", "o", {title: "RPC"}]
              - ["rpc.enable", "b", true, {title: "Enable"}]
              - ["rpc.max_frame_size", "i", 4096, {}]
              - ["rpc.ssl_ca_cert", "s", "ca.pem", {}]
              - ["rpc.big", "ui", {}]
              - ["rpc.ratio", "f", 0.5, {}]
              - ["rpc.exact", "d", {}]
              - ["other.x", "i", {}]
              - ["top_leaf", "s", {}]
            """);
        Assert.Equal(["My.Lib.OtherConfig", "My.Lib.RpcConfig"], assembly.GetExportedTypes().Select(type => type.FullName!).Order(StringComparer.Ordinal));
        Assert.Equal(
            "Boolean Enable, Double Exact, Double Ratio, Int32 MaxFrameSize, String SslCaCert, UInt32 Big",
            Compiled.Properties(assembly.GetType("My.Lib.RpcConfig")!));
        Assert.NotNull(assembly.GetType("My.Lib.RpcConfig")!.GetMethod("From", [typeof(Core.Device)]));
    }

    [Fact]
    public void A_class_begins_as_deep_as_all_its_keys()
    {
        Assembly assembly = Library("  - [\"rpc.uart\", \"o\", {title: \"RPC over UART\"}]\n  - [\"rpc.uart.baud_rate\", \"i\", 115200, {}]\n  - [\"a.b.c.d\", \"i\", {}]");
        Assert.Equal("Int32 BaudRate", Compiled.Properties(assembly.GetType("My.Lib.RpcUartConfig")!));
        Assert.Equal("Int32 D", Compiled.Properties(assembly.GetType("My.Lib.ABCConfig")!));
    }

    [Fact]
    public void An_object_that_is_defined_keeps_its_class_though_all_keys_are_deeper()
    {
        Assembly assembly = Library("  - [\"rpc\", \"o\", {}]\n  - [\"rpc.uart.baud_rate\", \"i\", 1, {}]");
        Assert.Equal("UartSection Uart", Compiled.Properties(assembly.GetType("My.Lib.RpcConfig")!));
        Assert.Equal("Int32 BaudRate", Compiled.Properties(assembly.GetType("My.Lib.RpcConfig+UartSection")!));
    }

    [Fact]
    public void A_manifest_may_name_its_classes_itself()
    {
        Assembly assembly = Library("  - [\"device.id\", \"s\", {}]", "config_classes: {device: DeviceIdentityConfig}");
        Assert.NotNull(assembly.GetType("My.Lib.DeviceIdentityConfig"));
    }

    [Fact]
    public void Copies_of_an_object_are_sections_of_their_own()
    {
        Assembly assembly = Library("  - [\"wifi\", \"o\", {}]\n  - [\"wifi.sta.ssid\", \"s\", {}]\n  - [\"wifi.sta1\", \"wifi.sta\", {}]");
        Assert.Equal("Sta1Section Sta1, StaSection Sta", Compiled.Properties(assembly.GetType("My.Lib.WifiConfig")!));
        Assert.Equal("String Ssid", Compiled.Properties(assembly.GetType("My.Lib.WifiConfig+Sta1Section")!));
    }

    [Fact]
    public void Keys_that_give_the_same_name_or_a_taken_one_are_told_apart()
    {
        Assembly assembly = Library("""
              - ["x", "o", {}]
              - ["x.foo_bar", "i", {}]
              - ["x.fooBar", "i", {}]
              - ["x.from", "i", {}]
              - ["x.to_string", "i", {}]
              - ["x.x_config", "i", {}]
              - ["x.device_config", "i", {}]
              - ["x.device", "i", {}]
              - ["x.config", "i", {}]
              - ["x.part_section", "i", {}]
              - ["x.part.part_section", "i", {}]
              - ["x._2nd", "i", {}]
            """);
        Assert.Equal(
            "Int32 Config, Int32 Device, Int32 DeviceConfigValue, Int32 FooBar, Int32 FooBarValue, Int32 FromValue, Int32 PartSection, Int32 ToStringValue, Int32 XConfigValue, Int32 _2nd, PartValueSection PartValue",
            Compiled.Properties(assembly.GetType("My.Lib.XConfig")!));
    }

    [Fact]
    public void Titles_and_defaults_of_any_text_compile()
    {
        Assembly assembly = Library("""
              - ["x", "o", {title: "a <b> & \"c\"\nd */ \\ \u2028 e"}]
              - ["x.a", "s", "line\nbreak \\ \"quoted\" </summary> \u2028 \u0085 \u00fc {0} $", {title: "first\r\nsecond"}]
            """);
        Assert.Equal("String A", Compiled.Properties(assembly.GetType("My.Lib.XConfig")!));
    }

    [Fact]
    public void Properties_read_and_write_the_configuration()
    {
        Assembly assembly = Library("  - [\"rpc.ws\", \"o\", {}]\n  - [\"rpc.ws.port\", \"i\", 5, {}]\n  - [\"rpc.name\", \"s\", \"n\", {}]");
        Config.ConfigSchemaBuilder schema = new(4);
        schema.BeginObject("rpc");
        schema.BeginObject("ws");
        schema.Int("port", 5);
        schema.EndObject();
        schema.String("name", "n");
        schema.EndObject();
        using Mgos.Host.HostMachine machine = Mgos.Host.HostMachine.CreateTemporary("build-test");
        Core.Device device = new(new Core.HostPlatform(machine), new EmptyFirmware(), new EmptyApp());
        Config.DeviceConfig config = new(device, schema.Build());
        dynamic rpc = Activator.CreateInstance(assembly.GetType("My.Lib.RpcConfig")!, config)!;
        Assert.Equal(5, rpc.Ws.Port);
        rpc.Ws.Port = 9;
        rpc.Name = "changed";
        Assert.Equal(9, config.GetInt("rpc.ws.port"));
        Assert.Equal("changed", config.GetString("rpc.name"));
    }

    [Fact]
    public void Conditions_on_the_platform_count_and_others_do_not()
    {
        const string Conditions = """

            conds:
              - {when: mos.platform == "ubuntu", apply: {config_schema: [["x.pc", "i", {}]]}}
              - {when: mos.platform == "esp32", apply: {config_schema: [["x.board", "i", {}]]}}
              - {when: build_vars.OF_THE_APP == "1", apply: {config_schema: [["x.never", "i", {}]]}}
            """;
        Assert.Equal("Int32 A, Int32 Pc", Compiled.Properties(Library("  - [\"x.a\", \"i\", {}]" + Conditions).GetType("My.Lib.XConfig")!));
        Assert.Equal("Int32 A, Int32 Board", Compiled.Properties(Library("  - [\"x.a\", \"i\", {}]" + Conditions, target: "netnano1.0").GetType("My.Lib.XConfig")!));
    }

    [Fact]
    public void Without_entries_there_is_no_code()
    {
        Library("  - [\"debug.level\", 3]");
        Assert.Equal("", _workspace.Read("out.cs"));
    }

    private Assembly Library(string schema, string nuget = "", string target = "net10.0")
    {
        _workspace.Write("mos.yml", $"type: lib\nnuget:\n  id: My.Lib\n  {nuget}\nconfig_schema:\n{schema}");
        int code = _workspace.Run("library", "--manifest", _workspace.PathOf("mos.yml"), "--target", target, "--namespace", "My.Lib", "--code", _workspace.PathOf("out.cs"));
        Assert.Equal("", _workspace.Output);
        Assert.Equal(0, code);
        return Compiled.Load(_workspace.Read("out.cs"));
    }
}
