// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Browser.Tests;

/// <summary>The card Update of the page, with a device that is at any point of an update.</summary>
public sealed class UpdatePageTests(Browser browser) : IClassFixture<Browser>
{
    private readonly List<string> _calls = [];
    private readonly MemoryStream _received = new();
    private JsonObject _status = Status(0, "idle", true, 0);

    [BrowserFact]
    public void A_device_without_updates_has_no_such_card()
    {
        using ScriptedDevice device = new((method, _) => method == "RPC.List" ? ScriptedDevice.Result(new JsonArray("RPC.List")) : null);
        browser.Open(device.Port, "device");
        browser.WaitFor("the facts", () => browser.Text("#firmware").Contains("Script", StringComparison.Ordinal));
        Assert.Equal(1L, browser.Run("return document.scripts.length"));
        Assert.False(browser.IsShown("#update"));
    }

    [BrowserFact]
    public void A_bar_shows_how_far_an_update_is()
    {
        using ScriptedDevice device = Open();
        browser.WaitFor("the card", () => browser.Text("#update [role=status]") == "idle");
        Assert.False(browser.IsShown("#update .bar"));
        _status = Status(1, "updating app.pe", true, 40);
        browser.WaitFor("the bar", () => browser.IsShown("#update .bar") && (string?)browser.Run("return document.querySelector('#update .bar').ariaValueNow") == "40");
        Assert.Equal("40%", browser.Run("return document.querySelector('#update .bar i').style.width"));
        Assert.Equal("updating app.pe", browser.Text("#update [role=status]"));
        Assert.Equal(true, browser.Run("return [...document.querySelectorAll('#update button')].find(b=>b.textContent==='Install').disabled"));
        browser.Picture("update-desktop-light");
        _status = Status(2, "Invalid SHA1", true, 40);
        browser.WaitFor("the end", () => !browser.IsShown("#update .bar") && browser.Text("#update [role=status]") == "Invalid SHA1");
        Assert.Empty(browser.Complaints());
    }

    [BrowserFact]
    public void Firmware_on_trial_is_committed_by_a_click()
    {
        _status = Status(0, "idle", false, 0);
        using ScriptedDevice device = Open();
        browser.WaitFor("the trial", () => browser.Text("#update").Contains("on trial", StringComparison.Ordinal));
        browser.Click("#update .main");
        browser.WaitFor("the commit", () => browser.Text("#update [role=status]") == "idle");
        Assert.Equal(["OTA.Commit"], _calls);
        Assert.False(browser.IsShown("#update .main"));
    }

    [BrowserFact]
    public void A_bundle_is_sent_whole_and_applied_on_trial()
    {
        byte[] bundle = new byte[10_000];
        Random.Shared.NextBytes(bundle);
        using ScriptedDevice device = Open();
        Choose(bundle);
        browser.WaitFor("the end", () => Calls().EndsWith("OTA.End", StringComparison.Ordinal));
        Assert.Equal("OTA.Begin OTA.Write OTA.Write OTA.Write OTA.Write OTA.Write OTA.Write OTA.Write OTA.End", Calls());
        Assert.Equal(bundle, _received.ToArray());
    }

    [BrowserFact]
    public void A_refused_update_does_not_end_the_one_that_runs()
    {
        using ScriptedDevice device = Open(refused: "OTA.Begin");
        Choose([1, 2, 3]);
        browser.WaitFor("the reason", () => browser.Text("#toasts").Contains("Already in progress", StringComparison.Ordinal));
        Assert.Equal("OTA.Begin", Calls());
    }

    [BrowserFact]
    public void An_update_that_fails_on_the_way_is_ended()
    {
        using ScriptedDevice device = Open(refused: "OTA.Write");
        Choose([1, 2, 3]);
        browser.WaitFor("the reason", () => browser.Text("#toasts").Contains("Already in progress", StringComparison.Ordinal));
        Assert.Equal("OTA.Begin OTA.Write OTA.End", Calls());
    }

    private static JsonObject Status(int state, string message, bool isCommitted, int percent) =>
        new() { ["state"] = state, ["message"] = message, ["is_committed"] = isCommitted, ["progress_percent"] = percent, ["commit_timeout"] = 0, ["partition"] = 0 };

    private string Calls()
    {
        lock (_calls)
            return string.Join(" ", _calls);
    }

    private void Choose(byte[] bundle)
    {
        string file = Path.Combine(browser.Downloads, "fw.zip");
        File.WriteAllBytes(file, bundle);
        browser.WaitFor("the card", () => browser.IsShown("#update"));
        browser.Choose("#update input", file);
    }

    private ScriptedDevice Open(string? refused = null)
    {
        ScriptedDevice device = new((method, frame) => Answer(method, frame, refused));
        browser.Open(device.Port, "device");
        return device;
    }

    private JsonNode? Answer(string method, JsonNode frame, string? refused)
    {
        if (method == "RPC.List")
            return ScriptedDevice.Result(new JsonArray("OTA.Status"));
        if (method == "OTA.Status")
            return ScriptedDevice.Result(_status.DeepClone());
        if (!method.StartsWith("OTA.", StringComparison.Ordinal))
            return null;
        lock (_calls)
            _calls.Add(method);
        if (method == refused)
            return ScriptedDevice.Error(-1, "Already in progress");
        if (method == "OTA.Write" && frame["params"]!["offset"]!.GetValue<int>() == _received.Length)
            _received.Write(Convert.FromBase64String(frame["params"]!["data"]!.GetValue<string>()));
        if (method == "OTA.Commit")
            _status = Status(0, "idle", true, 0);
        return ScriptedDevice.Result(null);
    }
}
