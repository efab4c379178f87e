// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Browser.Tests;

/// <summary>A device whose every text is an attack.</summary>
public sealed class HostileDeviceTests(Browser browser) : IClassFixture<Browser>
{
    private const string Markup = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>";

    [BrowserTheory]
    [InlineData("device")]
    [InlineData("config")]
    [InlineData("files")]
    [InlineData("rpc")]
    public void Text_is_text_everywhere(string section)
    {
        using ScriptedDevice device = new((method, _) => method switch
        {
            "Sys.GetInfo" => ScriptedDevice.Result(Info()),
            "Config.Get" => ScriptedDevice.Result(new JsonObject { ["__proto__"] = new JsonObject { ["x"] = Markup }, [Markup] = new JsonObject { [Markup] = Markup, ["on"] = true }, ["a"] = Markup }),
            "FS.ListExt" => ScriptedDevice.Result(new JsonArray(new JsonObject { ["name"] = Markup, ["size"] = 3 })),
            "RPC.List" => ScriptedDevice.Result(new JsonArray(Markup)),
            _ => ScriptedDevice.Error(500, Markup),
        });
        browser.Open(device.Port, section);
        browser.WaitFor("the name", () => browser.Text("#name") == Markup);
        browser.WaitFor("the section", () => browser.Text("#" + section).Contains(Markup));
        Assert.Equal(0L, browser.Run("return document.images.length"));
        Assert.Equal(1L, browser.Run("return document.scripts.length"));
        Assert.Empty(browser.Complaints());
    }

    [BrowserFact]
    public void A_file_with_a_hostile_name_can_be_deleted()
    {
        JsonArray files = [new JsonObject { ["name"] = Markup, ["size"] = 3 }];
        using ScriptedDevice device = new((method, frame) =>
        {
            if (method == "FS.Remove" && frame["params"]!["filename"]!.ToString() == "/" + Markup)
                files = [];
            return method is "FS.Remove" ? ScriptedDevice.Result(null) : method is "FS.ListExt" ? ScriptedDevice.Result(files.DeepClone()) : null;
        });
        browser.Open(device.Port, "files");
        browser.Click("#list li button:last-child");
        browser.WaitFor("the question", () => browser.Text("#askTitle") == $"Delete {Markup}?");
        browser.Click("#askOk");
        browser.WaitFor("an empty list", () => browser.Text("#list") == "No files here.");
    }

    private static JsonObject Info()
    {
        JsonObject info = new() { ["uptime"] = 1, ["ram_size"] = 1, ["ram_free"] = 1, ["ram_min_free"] = 1, ["fs_size"] = 1, ["fs_free"] = 1 };
        foreach (string name in new[] { "id", "app", "fw_version", "fw_id", "mg_version", "mac", "arch", "public_key" })
            info[name] = Markup;
        info[Markup] = new JsonObject { [Markup] = Markup };
        return info;
    }
}
