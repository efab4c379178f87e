// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;

namespace Mgos.EndToEnd.Tests;

/// <summary>What a device keeps when it restarts, ends or is killed.</summary>
public sealed class PersistenceTests
{
    [Fact]
    public async Task Sys_Reboot_restarts_in_place_with_the_same_ports()
    {
        using DemoDevice device = DemoDevice.Boot();
        using RpcClient client = new(device.Port);
        await client.Call("Sys.Reboot", """{"delay_ms":10}""");
        device.WaitForLog("Init done", 2);

        Assert.Equal("esp32_123456", (await client.Call("Sys.GetInfo")).GetProperty("id").GetString());
        using SerialPeer peer = new(device.SerialLink);
        peer.Send("{\"id\":7,\"method\":\"Config.Get\",\"params\":{\"key\":\"demo.greeting\"}}\n");
        peer.Expect("\n{\"id\":7,\"src\":\"esp32_123456\",\"result\":\"Hello\"}\n");
    }

    [Fact]
    public async Task Config_set_as_mos_does_it_is_there_after_the_restart()
    {
        using DemoDevice device = DemoDevice.Boot();
        using RpcClient client = new(device.Port);
        JsonElement saved = await client.Call("Config.Set", """{"config":{"demo":{"greeting":"Ahoy"}},"save":true,"reboot":true}""");
        Assert.True(saved.GetProperty("saved").GetBoolean());
        device.WaitForLog("Init done", 2);

        Assert.Equal("Ahoy, Ada!", (await client.Call("Demo.Greet", """{"name":"Ada"}""")).GetProperty("text").GetString());
    }

    [Fact]
    public async Task What_was_acknowledged_survives_kill_9()
    {
        using DemoDevice first = DemoDevice.Boot();
        using (RpcClient client = new(first.Port))
        {
            await client.Call("Config.Set", """{"config":{"demo":{"greeting":"Moin"}},"save":true}""");
            for (int i = 0; i < 30; i++)
                await client.Call("FS.Put", $$"""{"filename":"f{{i % 3}}.txt","append":true,"data":"{{Convert.ToBase64String(Encoding.ASCII.GetBytes(i + "\n"))}}"}""");
        }

        first.Kill();
        using DemoDevice second = DemoDevice.Boot(first.StateDirectory, first.Port);
        using RpcClient again = new(second.Port);
        Assert.Equal("Moin", (await again.Call("Config.Get", """{"key":"demo.greeting"}""")).GetString());
        for (int file = 0; file < 3; file++)
        {
            JsonElement got = await again.Call("FS.Get", $$"""{"filename":"f{{file}}.txt"}""");
            string expected = string.Concat(Enumerable.Range(0, 10).Select(i => i * 3 + file + "\n"));
            Assert.Equal(expected, Encoding.ASCII.GetString(got.GetProperty("data").GetBytesFromBase64()));
        }
    }

    [Fact]
    public async Task A_value_given_on_the_command_line_is_not_saved()
    {
        using DemoDevice first = DemoDevice.Boot("--set", "demo.greeting=Servus");
        using (RpcClient client = new(first.Port))
        {
            Assert.Equal("Servus, Ada!", (await client.Call("Demo.Greet", """{"name":"Ada"}""")).GetProperty("text").GetString());
            await client.Call("Config.Save", "{}");
        }

        first.Signal("TERM");
        using DemoDevice second = DemoDevice.Boot(first.StateDirectory, first.Port);
        using RpcClient again = new(second.Port);
        Assert.Equal("Hello", (await again.Call("Config.Get", """{"key":"demo.greeting"}""")).GetString());
    }

    [Fact]
    public async Task A_corrupt_user_configuration_is_set_aside()
    {
        using DemoDevice first = DemoDevice.Boot();
        using (RpcClient client = new(first.Port))
            await client.Call("FS.Put", $$"""{"filename":"conf9.json","data":"{{Convert.ToBase64String("{\"demo\": {\"greeting\": 5"u8)}}"}""");
        first.Kill();

        using DemoDevice second = DemoDevice.Boot(first.StateDirectory, first.Port);
        using RpcClient again = new(second.Port);
        Assert.Equal("Hello", (await again.Call("Config.Get", """{"key":"demo.greeting"}""")).GetString());
        Assert.Contains("conf9.json.bad", (await again.Call("FS.List")).EnumerateArray().Select(name => name.GetString()));
    }
}
