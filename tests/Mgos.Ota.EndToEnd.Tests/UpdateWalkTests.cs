// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Ota.EndToEnd.Tests;

public sealed class UpdateWalkTests
{
    [Fact]
    public void An_update_by_chunks_is_committed_and_keeps_the_files()
    {
        using OtaDevice device = new();
        device.InstallFirst();
        byte[] bundle = Bundles.Of("2.0");
        Assert.Equal(0, device.Call("OTA.Status", "{}")!["state"]!.GetValue<int>());
        device.Call("OTA.Begin", $$"""{"timeout": 600, "commit_timeout": 300, "size": {{bundle.Length}}}""");
        for (int offset = 0; offset < bundle.Length; offset += 512)
        {
            string data = Convert.ToBase64String(bundle, offset, Math.Min(512, bundle.Length - offset));
            device.Call("OTA.Write", $$"""{"offset": {{offset}}, "data": "{{data}}"}""");
        }

        device.Call("OTA.End", "{}");
        device.WaitForVersion("2.0");
        device.CheckFiles();
        JsonNode state = device.Call("OTA.GetBootState", "{}")!;
        Assert.False(state["is_committed"]!.GetValue<bool>());
        Assert.Equal(0, state["revert_slot"]!.GetValue<int>());
        Assert.Equal("Ok", device.Get("/update/commit"));
        device.Kill();
        device.StartAgain();
        device.WaitForVersion("2.0");
        device.CheckFiles();
    }

    [Fact]
    public void An_update_that_is_posted_is_committed_when_it_has_started()
    {
        using OtaDevice device = new();
        device.InstallFirst();
        Assert.Equal("1 Update applied, rebooting", device.Push(Bundles.Of("2.0"), 0));
        device.WaitForVersion("2.0");
        Assert.True(device.Call("OTA.Status", "{}")!["is_committed"]!.GetValue<bool>());
        device.CheckFiles();
    }

    [Fact]
    public void A_fetch_that_breaks_off_goes_on_where_it_was()
    {
        using OtaDevice device = new();
        device.InstallFirst();
        using BrokenServer server = new(Bundles.Of("2.0"), understandsRange: true);
        Assert.Equal("(1) Update applied, rebooting\r\n", device.Get("/update?url=" + Uri.EscapeDataString(server.Url) + "&commit_timeout=0"));
        device.WaitForVersion("2.0");
        Assert.True(server.RequestCount > 2);
        Assert.Contains("X-MGOS-FW-Version: nanoubuntu 1.0 ", server.Requests);
        Assert.Contains("Range: bytes=", server.Requests);
        device.CheckFiles();
    }

    [Fact]
    public void A_server_without_ranges_is_read_from_the_start()
    {
        using OtaDevice device = new();
        device.InstallFirst();
        using BrokenServer server = new(Bundles.Of("2.0"), understandsRange: false);
        Assert.Equal("(1) Update applied, rebooting\r\n", device.Get("/update?url=" + Uri.EscapeDataString(server.Url)));
        device.WaitForVersion("2.0");
    }

    [Fact]
    public void A_server_with_nothing_new_changes_nothing()
    {
        using OtaDevice device = new();
        device.InstallFirst();
        using BrokenServer server = new(Bundles.Of("1.0"), understandsRange: true) { BreakCount = 0 };
        Assert.Equal("(1) Version is the same as current\r\n", device.Get("/update?url=" + Uri.EscapeDataString(server.Url)));
        server.Status = "304 Not Modified";
        Assert.Equal("(1) Not Modified\r\n", device.Get("/update?url=" + Uri.EscapeDataString(server.Url)));
        device.WaitForVersion("1.0");
    }

    [Theory]
    [InlineData("refuse", false)]
    [InlineData("hang", true)]
    [InlineData("hang_later", true)]
    [InlineData("crash_later", true)]
    public void A_bad_update_undoes_itself(string fault, bool endsProcess)
    {
        using OtaDevice device = new();
        device.InstallFirst();
        Assert.Equal("1 Update applied, rebooting", device.Push(Bundles.WithFault(fault), 60));
        if (endsProcess)
        {
            device.WaitForExit();
            device.StartAgain();
        }
        else
        {
            device.WaitForLog("its start failed");
        }

        device.WaitForVersion("1.0");
        device.CheckFiles();
        Assert.True(device.Call("OTA.Status", "{}")!["is_committed"]!.GetValue<bool>());
        Assert.Equal("1 Update applied, rebooting", device.Push(Bundles.Of("2.0"), 0));
        device.WaitForVersion("2.0");
        device.CheckFiles();
    }

    [Fact]
    public void An_update_that_nobody_commits_is_undone()
    {
        using OtaDevice device = new();
        device.InstallFirst();
        Assert.Equal("1 Update applied, rebooting", device.Push(Bundles.Of("2.0"), 2));
        device.WaitForLog("Not committed in time");
        device.WaitForVersion("1.0");
        device.CheckFiles();
    }
}
