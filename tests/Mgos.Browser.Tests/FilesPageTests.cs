// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Browser.Tests;

/// <summary>The section Files.</summary>
public sealed class FilesPageTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task A_file_of_any_bytes_is_uploaded_and_downloaded_as_it_is()
    {
        byte[] data = new byte[5000];
        new Random(1).NextBytes(data);
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "files");
        browser.Choose("#pick", Local("noise.bin", data));
        browser.WaitFor("the file", () => browser.Text("#list").Contains("noise.bin\n4.9 KB"));
        Assert.Equal(data, await Read(device, "noise.bin"));

        browser.Click("[aria-label='Download noise.bin']");
        string copy = Path.Combine(browser.Downloads, "noise.bin");
        browser.WaitFor("the download", () => File.Exists(copy) && new FileInfo(copy).Length == data.Length);
        Assert.Equal(data, File.ReadAllBytes(copy));
        Assert.Equal(["conf0.json", "config_schema.json", "greet.html", "index.html", "noise.bin"], (await Names(device)).Except(["conf9.json"]));
    }

    [BrowserFact]
    public async Task A_text_is_edited_renamed_and_deleted()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "files");
        browser.Choose("#pick", Local("note.txt", "one\r\ntwo \u00e4\r\n"u8.ToArray()));
        browser.Click("[aria-label='Edit note.txt']");
        browser.Type("#text", "three\n");
        browser.Click("#editSave");
        browser.WaitFor("saved", () => browser.Text("#editNote") == "Saved");
        browser.Press(OpenQA.Selenium.Keys.Escape);
        browser.WaitFor("the editor has gone", () => !browser.IsShown("#edit"));
        Assert.Equal("three\r\none\r\ntwo \u00e4\r\n", Encoding.UTF8.GetString(await Read(device, "note.txt")));

        browser.Click("[aria-label='Rename note.txt']");
        browser.Enter("#askInput", "other.txt");
        browser.Click("#askOk");
        browser.WaitFor("the new name", () => browser.Text("#list").Contains("other.txt") && !browser.Text("#list").Contains("note.txt"));

        browser.Click("[aria-label='Delete other.txt']");
        browser.Click("#askOk");
        browser.WaitFor("nothing", () => !browser.Text("#list").Contains("other.txt"));
        Assert.DoesNotContain("other.txt", await Names(device));
    }

    [BrowserFact]
    public async Task An_edit_is_not_lost_by_escape()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "files");
        browser.Click("#create");
        browser.Enter("#askInput", "new.js");
        browser.Click("#askOk");
        browser.Type("#text", "let x;");
        browser.Press(OpenQA.Selenium.Keys.Escape);
        browser.WaitFor("the question", () => browser.Text("#askTitle") == "Discard changes?");
        browser.Press(OpenQA.Selenium.Keys.Escape);
        browser.WaitFor("the editor again", () => !browser.IsShown("#ask") && browser.IsShown("#edit"));
        browser.Click("#editSave");
        browser.WaitFor("saved", () => browser.Text("#editNote") == "Saved");
        Assert.Equal("let x;"u8.ToArray(), await Read(device, "new.js"));
    }

    [BrowserFact]
    public async Task A_file_of_the_same_name_is_replaced_only_if_the_user_says_so()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "files");
        browser.WaitFor("the files", () => browser.Text("#list").Contains("greet.html"));
        browser.Choose("#pick", Local("greet.html", "mine"u8.ToArray()));
        browser.WaitFor("the question", () => browser.Text("#askTitle") == "Replace greet.html?");
        browser.Press(OpenQA.Selenium.Keys.Escape);
        browser.WaitFor("no question", () => !browser.IsShown("#ask"));
        Assert.NotEqual("mine"u8.ToArray(), await Read(device, "greet.html"));

        browser.Choose("#pick", Local("greet.html", "mine"u8.ToArray()));
        browser.Click("#askOk");
        browser.WaitFor("the new size", () => browser.Text("#list").Contains("greet.html\n4 B"));
        Assert.Equal("mine"u8.ToArray(), await Read(device, "greet.html"));
    }

    [BrowserFact]
    public void A_file_that_is_no_text_is_not_edited()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "files");
        foreach ((string name, byte[] data) in new[] { ("latin.txt", new byte[] { 0xe4, 0x61 }), ("zero.txt", [0x61, 0]), ("mixed.txt", [0x61, 13, 10, 0x62, 10]) })
        {
            browser.Choose("#pick", Local(name, data));
            browser.Click($"[aria-label='Edit {name}']");
            browser.WaitFor("the refusal of " + name, () => browser.Text("#toasts").Contains(name + " is not plain text."));
        }
    }

    [BrowserFact]
    public void A_dropped_file_is_uploaded()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "files");
        browser.Run(
            """
            const data = new DataTransfer();
            data.items.add(new File(['dropped'], 'drop.txt'));
            for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}));
            """);
        browser.WaitFor("the file", () => browser.Text("#list").Contains("drop.txt\n7 B"));
    }

    private string Local(string name, byte[] data)
    {
        string path = Path.Combine(Path.GetDirectoryName(browser.Downloads)!, name);
        File.WriteAllBytes(path, data);
        return path;
    }

    private static async Task<byte[]> Read(DemoDevice device, string name)
    {
        using RpcClient client = new(device.Port);
        return (await client.Call("FS.Get", $$"""{"filename":"{{name}}"}""")).GetProperty("data").GetBytesFromBase64();
    }

    private static async Task<string[]> Names(DemoDevice device)
    {
        using RpcClient client = new(device.Port);
        return [.. (await client.Call("FS.List")).EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal)];
    }
}
