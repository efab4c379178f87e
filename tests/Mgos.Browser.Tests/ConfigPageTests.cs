// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Browser.Tests;

/// <summary>The section Config.</summary>
public sealed class ConfigPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Greeting = "[id='f-demo.greeting']";
    private const string Interval = "[id='f-demo.tick_interval_ms']";

    [BrowserFact]
    public async Task A_value_is_changed_and_saved_and_is_there_after_the_reboot()
    {
        using DemoDevice device = DemoDevice.Boot();
        Open(device, "demo");
        browser.Enter(Greeting, "Ahoy \u00e4");
        Assert.Equal("1 unsaved change", browser.Text("#count"));
        browser.Click("#save [value='1']");
        device.WaitForLog("Init done", 2);
        browser.WaitFor("the page is back", () => browser.Text("#toasts").Contains("The device is back.") && browser.Text("#state") == "Online");

        browser.WaitFor("the value", () => browser.Value(Greeting) == "Ahoy \u00e4" && !browser.IsShown("#save"));
        Assert.Equal("Default: Hello", browser.Text("[id='n-demo.greeting']"));
        using RpcClient client = new(device.Port);
        Assert.Equal("Ahoy \u00e4", (await client.Call("Config.Get", """{"key":"demo.greeting"}""")).GetString());
    }

    [BrowserFact]
    public async Task Only_what_was_changed_is_sent_and_saved()
    {
        using DemoDevice device = DemoDevice.Boot();
        Open(device, "");
        browser.Enter("#find", "demo");
        browser.Enter(Interval, "1234");
        browser.Enter("#find", "rpc.ws.enable");
        browser.Click("[id='f-rpc.ws.enable']");
        Assert.Equal("2 unsaved changes", browser.Text("#count"));
        browser.Click("[id='f-rpc.ws.enable']");
        browser.Click("#save button:not([type=button]):not([value='1'])");
        browser.WaitFor("the answer", () => browser.Text("#toasts").Contains("Saved."));

        Assert.Equal("""{"demo":{"tick_interval_ms":1234}}""", await FileOf(device, "conf9.json"));
    }

    [BrowserFact]
    public void A_value_that_does_not_fit_is_refused_at_its_field()
    {
        using DemoDevice device = DemoDevice.Boot();
        Open(device, "demo");
        foreach (string wrong in new[] { "", "x", "1.5", "2147483648" })
        {
            browser.Enter(Interval, wrong);
            Assert.Equal("A whole number from -2147483648 to 2147483647", browser.Text("[id='n-demo.tick_interval_ms']"));
            Assert.Equal("true", browser.Run("return document.querySelector(arguments[0]).getAttribute('aria-invalid')", Interval));
        }

        browser.Click("#save [value='1']");
        Assert.Equal("f-demo.tick_interval_ms", browser.Run("return document.activeElement.id"));
        Assert.Equal("1 unsaved change", browser.Text("#count"));
    }

    [BrowserFact]
    public void A_value_goes_back_to_what_it_was_and_to_its_default()
    {
        using DemoDevice device = DemoDevice.Boot("--set", "demo.greeting=Servus");
        Open(device, "demo");
        browser.Type(Greeting, "!");
        browser.Click("[aria-label='Undo: demo.greeting']");
        Assert.Equal("Servus", browser.Value(Greeting));
        browser.Click("[aria-label='Use default: demo.greeting']");
        Assert.Equal("Hello", browser.Value(Greeting));
        Assert.Equal("Default", browser.Text("[id='n-demo.greeting']"));
        browser.Click("#discard");
        Assert.Equal("Servus", browser.Value(Greeting));
        Assert.False(browser.IsShown("#save"));
    }

    [BrowserFact]
    public void Titles_types_and_groups_are_those_of_the_schema()
    {
        using DemoDevice device = DemoDevice.Boot();
        Open(device, "demo");
        Assert.Equal("Word that Demo.Greet begins with", browser.Text("[for='f-demo.greeting']"));
        Assert.Equal("checkbox", browser.Run("return document.getElementById('f-rpc.enable').type"));
        Assert.Equal("Demo settings", browser.Run("return document.getElementById('f-demo.greeting').closest('details').querySelector('h2').textContent"));
        browser.Enter("#find", "there is no such setting");
        browser.WaitFor("nothing", () => browser.Text("#none") == "No setting matches.");
        browser.Enter("#find", "");
        browser.Click("#only");
        browser.WaitFor("what is not as delivered", () => browser.IsShown("[id='f-device.id']") && !browser.IsShown(Greeting));
    }

    [BrowserFact]
    public async Task Without_a_schema_file_types_are_guessed()
    {
        using DemoDevice device = DemoDevice.Boot();
        using (RpcClient client = new(device.Port))
            await client.Call("FS.Remove", """{"filename":"config_schema.json"}""");
        Open(device, "demo");
        Assert.Equal("demo.greeting", browser.Text("[for='f-demo.greeting']"));
        Assert.Equal("checkbox", browser.Run("return document.getElementById('f-rpc.enable').type"));
        browser.Enter(Interval, "x");
        Assert.Equal("A number", browser.Text("[id='n-demo.tick_interval_ms']"));
    }

    [BrowserFact]
    public async Task What_the_access_list_forbids_is_said()
    {
        using DemoDevice device = DemoDevice.Boot("--set", "conf_acl=-demo.greeting,*");
        Open(device, "demo");
        browser.Enter(Greeting, "Ahoy");
        browser.Click("#save button:not([type=button]):not([value='1'])");
        browser.WaitFor("the refusal", () => browser.Text("#refusal") == "conf_acl forbids to change demo.greeting");
        Assert.Equal("Hello", browser.Value(Greeting));
        using RpcClient client = new(device.Port);
        Assert.Equal("Hello", (await client.Call("Config.Get", """{"key":"demo.greeting"}""")).GetString());
    }

    [BrowserFact]
    public async Task A_value_with_markup_is_text()
    {
        const string Markup = "<img src=x onerror=alert(1)>\"'&amp;";
        using DemoDevice device = DemoDevice.Boot();
        using (RpcClient client = new(device.Port))
            await client.Call("Config.Set", System.Text.Json.JsonSerializer.Serialize(new { key = "demo.greeting", value = Markup }));
        Open(device, "demo");
        Assert.Equal(Markup, browser.Value(Greeting));
        Assert.Equal(0L, browser.Run("return document.images.length"));
        Assert.Empty(browser.Complaints());
    }

    // The search opens the groups that match.
    private void Open(DemoDevice device, string search)
    {
        browser.Open(device.Port, "config");
        browser.WaitFor("the settings", () => (long)browser.Run("return document.querySelectorAll('.field').length")! > 0);
        if (search != "")
            browser.Type("#find", search);
    }

    private static async Task<string> FileOf(DemoDevice device, string name)
    {
        using RpcClient client = new(device.Port);
        byte[] data = (await client.Call("FS.Get", $$"""{"filename":"{{name}}"}""")).GetProperty("data").GetBytesFromBase64();
        return string.Concat(System.Text.Encoding.UTF8.GetString(data).Where(c => !char.IsWhiteSpace(c)));
    }
}
