// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Mgos.EndToEnd.Tests;

/// <summary>The samples with pins, and the world around them.</summary>
public sealed class PinSampleTests
{
    private const int LedPin = 2;

    [Fact]
    public async Task A_press_fires_the_handler_exactly_once_and_a_bounce_does_not()
    {
        using DemoDevice device = DemoDevice.BootApp("Button");
        using RpcClient client = new(device.Port);
        await client.Call("Sim.PressPin", """{"pin":0}""");
        device.WaitForLog("Press 1 at GPIO0, LED pin high", 1);
        Assert.Equal(1, (await Pin(client, LedPin)).GetProperty("level").GetInt32());
        await WaitForRelease(client, edges: 3);
        await client.Call("Sim.PressPin", """{"pin":0,"ms":5}""");
        await WaitForRelease(client, edges: 5);
        await client.Call("Sim.PressPin", """{"pin":0}""");
        device.WaitForLog("Press 2 at GPIO0, LED pin low", 1);
        Assert.DoesNotContain("Press 3", device.Log);
    }

    [Fact]
    public async Task The_LED_blinks_with_the_times_of_the_configuration_and_can_be_told_to_stop()
    {
        using DemoDevice device = DemoDevice.BootApp("Blink", "--set", "blink.on_ms=5", "--set", "blink.off_ms=10");
        using RpcClient client = new(device.Port);
        await WaitFor(client, LedPin, pin => pin.GetProperty("edges").GetInt32() >= 10);
        JsonElement led = await Pin(client, LedPin);
        Assert.Equal("board.led1", led.GetProperty("label").GetString());
        Assert.Equal("output", led.GetProperty("mode").GetString());
        await client.Call("GPIO.Blink", $$"""{"pin":{{LedPin}},"on_ms":0,"off_ms":0}""");
        int edges = (await Pin(client, LedPin)).GetProperty("edges").GetInt32();
        await client.Call("Sys.GetInfo");
        Assert.Equal(edges, (await Pin(client, LedPin)).GetProperty("edges").GetInt32());
    }

    [Fact]
    public async Task A_knob_is_counted_in_both_directions()
    {
        using DemoDevice device = DemoDevice.BootApp("RotaryEncoder");
        using RpcClient client = new(device.Port);
        for (int i = 0; i < 3; i++)
            await Turn(client, 32, 33);
        device.WaitForLog("Position 3", 1);
        Assert.Equal("""{"position":3,"steps":12,"missed":0}""", (await client.Call("Encoder.Get")).GetRawText());
        await Turn(client, 33, 32);
        device.WaitForLog("Position 2", 1);
        Assert.Equal("""{"position":2,"steps":8,"missed":0}""", (await client.Call("Encoder.Get")).GetRawText());
    }

    private static async Task Turn(RpcClient client, int first, int second)
    {
        foreach ((int pin, int level) in new[] { (first, 0), (second, 0), (first, 1), (second, 1) })
            await client.Call("Sim.SetPin", $$"""{"pin":{{pin}},"level":{{level}}}""");
    }

    private static Task WaitForRelease(RpcClient client, int edges) =>
        WaitFor(client, 0, pin => pin.GetProperty("drive").GetString() == "released" && pin.GetProperty("edges").GetInt32() == edges);

    private static async Task WaitFor(RpcClient client, int number, Func<JsonElement, bool> condition)
    {
        for (int i = 0; i < 2000; i++)
        {
            if (condition(await Pin(client, number)))
                return;
            await Task.Delay(5);
        }

        Assert.Fail("never seen: " + (await Pin(client, number)).GetRawText());
    }

    private static async Task<JsonElement> Pin(RpcClient client, int number) =>
        (await client.Call("Sim.Board")).GetProperty("pins").EnumerateArray().Single(pin => pin.GetProperty("pin").GetInt32() == number);
}
