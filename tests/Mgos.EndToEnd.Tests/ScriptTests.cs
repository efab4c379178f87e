// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;
using Mgos.Mjs.Compiler;

namespace Mgos.EndToEnd.Tests;

/// <summary>A device whose logic is a script, changed while it is in use.</summary>
public sealed class ScriptTests
{
    private const string Answering = "load('api_rpc.js'); RPC.addHandler('Test.Which', function() { return 'NAME'; }, null);";

    [Fact]
    public async Task DemoJs_ticks_and_tells_its_state()
    {
        using DemoDevice device = DemoDevice.BootApp("DemoJs");
        device.WaitForLog("tick 1 uptime: ", 1);
        device.WaitForLog("tick 2 uptime: ", 1);
        using RpcClient client = new(device.Port);
        JsonElement state = await client.Call("DemoJs.GetState");
        Assert.True(state.GetProperty("ticks").GetInt32() >= 2, state.ToString());
        Assert.True(state.GetProperty("uptime").GetDouble() > 0, state.ToString());
        Assert.True(state.GetProperty("free_ram").GetDouble() > 0, state.ToString());
        Assert.DoesNotContain("MJS error", device.Log);
    }

    [Fact]
    public async Task New_init_js_counts_after_a_reboot()
    {
        using DemoDevice device = DemoDevice.BootApp("DemoJs");
        using RpcClient client = new(device.Port);
        await Put(client, "init.js", Answering.Replace("NAME", "new"));
        await Reboot(device, client, 2);
        Assert.Equal("new", (await client.Call("Test.Which")).GetString());
        Assert.DoesNotContain("DemoJs.GetState", (await client.Call("RPC.List")).ToString());
    }

    [Fact]
    public async Task Broken_init_js_is_logged_and_can_be_mended()
    {
        using DemoDevice device = DemoDevice.BootApp("DemoJs");
        using RpcClient client = new(device.Port);
        await Put(client, "init.js", "load('api_sys.js');\n\nboom();\n");
        await Put(client, "app.js", Answering.Replace("NAME", "app"));
        await Reboot(device, client, 2);
        device.WaitForLog("at init.js:3", 1);
        device.WaitForLog("MJS error: [boom] is not defined", 1);
        Assert.Equal("app", (await client.Call("Test.Which")).GetString());

        await Put(client, "init.js", "let = ;");
        await client.Call("FS.Remove", """{"filename":"app.js"}""");
        await Reboot(device, client, 3);
        device.WaitForLog("MJS error: parse error at line 1: ", 1);
        Assert.Equal(DemoDevice.Id, (await client.Call("Sys.GetInfo")).GetProperty("id").GetString());

        await Put(client, "init.js", Answering.Replace("NAME", "mended"));
        await Reboot(device, client, 4);
        Assert.Equal("mended", (await client.Call("Test.Which")).GetString());
    }

    [Fact]
    public async Task Script_that_never_ends_does_not_take_the_device()
    {
        using DemoDevice device = DemoDevice.BootApp("DemoJs", "--set", "mjs.max_steps=1000000");
        using RpcClient client = new(device.Port);
        await Put(client, "init.js", "while (true) {}");
        await Reboot(device, client, 2);
        device.WaitForLog("at init.js:1", 1);
        Assert.Equal(DemoDevice.Id, (await client.Call("Sys.GetInfo")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Device_without_the_compiler_runs_compiled_scripts_alone()
    {
        string folder = DemoDevice.FolderOf("DemoJs@no-compiler");
        Assert.False(File.Exists(Path.Combine(folder, "Mgos.Mjs.Compiler.dll")));
        using DemoDevice device = DemoDevice.BootApp("DemoJs@no-compiler");
        device.WaitForLog("no compiler for \"init.js\": add Mgos.Mjs.Compiler, or ship the .jsc", 1);
        using RpcClient client = new(device.Port);
        await Replace(client, "init", Answering.Replace("NAME", "compiled"));
        await Replace(client, "api_rpc", File.ReadAllText(Path.Combine(folder, "fs", "api_rpc.js")));
        await Reboot(device, client, 2);
        Assert.Equal("compiled", (await client.Call("Test.Which")).GetString());
    }

    // A text by its compiled form.
    private static async Task Replace(RpcClient client, string name, string script)
    {
        byte[] text = Encoding.UTF8.GetBytes(script);
        byte[] compiled = new MjsCompiler().Compile(name + ".js", text, 0, text.Length, out string error);
        Assert.Null(error);
        await client.Call("FS.Put", $$"""{"filename":"{{name}}.jsc","data":"{{Convert.ToBase64String(compiled)}}"}""");
        await client.Call("FS.Remove", $$"""{"filename":"{{name}}.js"}""");
    }

    private static Task Put(RpcClient client, string name, string script) =>
        client.Call("FS.Put", $$"""{"filename":"{{name}}","data":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(script))}}"}""");

    private static async Task Reboot(DemoDevice device, RpcClient client, int boots)
    {
        await client.Call("Sys.Reboot", """{"delay_ms":10}""");
        device.WaitForLog("Init done", boots);
    }
}
