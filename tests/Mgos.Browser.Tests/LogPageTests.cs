// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Browser.Tests;

/// <summary>The section Log.</summary>
public sealed class LogPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Markup = "<img src=x onerror=alert(1)>";

    private volatile string _subscriptions = "";

    [BrowserFact]
    public void A_line_of_the_device_appears_as_it_is_logged()
    {
        using DemoDevice device = DemoDevice.Boot("--set", "demo.tick_interval_ms=50");
        browser.Open(device.Port, "log");
        browser.WaitFor("the boot", () => browser.Text("#lines").Contains("Init done"));
        string next = $"tick {device.Log.Split("tick ").Length + 20},";
        browser.WaitFor("a line that was not logged yet", () => browser.Text("#lines").Contains(next));
    }

    [BrowserFact]
    public async Task Lines_come_with_time_and_level_and_can_be_filtered_paused_and_cleared()
    {
        using ScriptedDevice device = new(Subscribe);
        browser.Open(device.Port, "log");
        browser.WaitFor("the subscription", () => _subscriptions == " 2" && browser.Text("#logNote").StartsWith("Live;", StringComparison.Ordinal));
        await Say(device, 1, 0, "broken");
        await Say(device, 2, 2, "Main.cs:7  hello");
        browser.WaitFor("two lines", () => browser.Text("#lines") == "1.500\nE\nbroken\n2.500\nI\nMain.cs:7  hello");

        browser.Type("#grep", "HELLO");
        browser.WaitFor("one line", () => browser.Text("#lines") == "2.500\nI\nMain.cs:7  hello");
        browser.Enter("#grep", "");
        browser.Run("const e = document.getElementById('level'); e.value = 4; e.dispatchEvent(new Event('change'))");
        browser.WaitFor("the second subscription", () => _subscriptions == " 2 4");

        browser.Click("#pause");
        await Say(device, 3, 4, "later");
        browser.WaitFor("a waiting line", () => browser.Text("#logNote") == "1 line waiting");
        Assert.DoesNotContain("later", browser.Text("#lines"));
        browser.Click("#pause");
        browser.WaitFor("the line", () => browser.Text("#lines").Contains("later"));
        browser.Click("#clear");
        Assert.Equal("", browser.Text("#lines"));
    }

    [BrowserFact]
    public async Task No_more_than_1000_lines_are_kept_and_lost_ones_are_told()
    {
        using ScriptedDevice device = new(Subscribe);
        browser.Open(device.Port, "log");
        browser.WaitFor("the subscription", () => _subscriptions != "");
        for (int i = 1; i <= 1010; i++)
            await Say(device, i, 2, "line " + i);
        await Say(device, 1020, 2, "last", dropped: 9);
        browser.WaitFor("the last line", () => browser.Text("#lines").EndsWith("9 lines lost\n1020.500\nI\nlast", StringComparison.Ordinal));
        Assert.Equal(1000L, browser.Run("return document.getElementById('lines').children.length"));
    }

    [BrowserFact]
    public async Task Text_of_a_line_is_never_markup()
    {
        using ScriptedDevice device = new(Subscribe);
        browser.Open(device.Port, "log");
        browser.WaitFor("the subscription", () => _subscriptions != "");
        await device.Notify("Log.Entry", new JsonObject { ["seq"] = Markup, ["time"] = Markup, ["level"] = Markup, ["text"] = Markup });
        await Say(device, 1, 2, Markup);
        browser.WaitFor("the line", () => browser.Text("#lines").EndsWith("I\n" + Markup, StringComparison.Ordinal));
        Assert.Equal(0L, browser.Run("return document.images.length"));
        Assert.Empty(browser.Complaints());
    }

    [BrowserFact]
    public void A_firmware_without_the_log_is_said_to_be_one()
    {
        using ScriptedDevice device = new((_, _) => null);
        browser.Open(device.Port, "log");
        browser.WaitFor("the hint", () => browser.Text("#logNote") == "This firmware has no live log: add the library Mgos.Service.Log to the app.");
    }

    private JsonNode? Subscribe(string method, JsonNode frame)
    {
        if (method != "Log.Subscribe")
            return null;
        _subscriptions += " " + frame["params"]!["level"];
        return ScriptedDevice.Result(null);
    }

    private static Task Say(ScriptedDevice device, int number, int level, string text, int dropped = 0)
    {
        JsonObject entry = new() { ["seq"] = number, ["time"] = number + 0.5, ["level"] = level, ["text"] = text };
        if (dropped > 0)
            entry["dropped"] = dropped;
        return device.Notify("Log.Entry", entry);
    }
}
