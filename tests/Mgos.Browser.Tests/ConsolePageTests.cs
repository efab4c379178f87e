// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Browser.Tests;

/// <summary>The section RPC.</summary>
public sealed class ConsolePageTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public void A_method_is_chosen_called_and_called_again_from_the_history()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "rpc");
        browser.Type("#method", "greet");
        browser.WaitFor("one method", () => browser.Text("#methods") == "Demo.Greet");
        browser.Click("#methods button");
        browser.WaitFor("its arguments", () => browser.Text("#args") == "{name: %Q}");
        browser.Type("#params", """{"name": "Ada"}""");
        browser.Press(OpenQA.Selenium.Keys.Control + OpenQA.Selenium.Keys.Enter);
        browser.WaitFor("the answer", () => browser.Text("#result").Contains("\"text\": \"Hello, Ada!\",\n  \"count\": 1"));
        Assert.Matches(@"^OK, \d+ ms$", browser.Text("#took"));

        browser.Enter("#params", "{}");
        browser.Click("#run");
        browser.WaitFor("the error", () => browser.Text("#result") == "name is required" && browser.Text("#took").StartsWith("Error 400, ", StringComparison.Ordinal));
        browser.Click("#history li:last-child button");
        Assert.Equal("""{"name": "Ada"}""", browser.Value("#params"));
    }

    [BrowserFact]
    public void Broken_parameters_are_not_sent()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "rpc");
        browser.Type("#method", "Demo.Greet");
        browser.Type("#params", "{\"name\": }");
        Assert.Equal("true", browser.Run("return document.getElementById('params').getAttribute('aria-invalid')"));
        browser.Click("#run");
        Assert.Equal("params", browser.Run("return document.activeElement.id"));
        Assert.Equal("", browser.Text("#result"));
        browser.Enter("#params", "{\"name\": \"x\"}");
        Assert.Equal("Valid JSON", browser.Text("#json"));
    }

    [BrowserFact]
    public void A_method_that_is_not_there_and_success_told_by_code_0_are_shown_as_what_they_are()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "rpc");
        browser.Type("#method", "No.Such");
        browser.Click("#run");
        browser.WaitFor("the error", () => browser.Text("#result") == "No handler for No.Such");
        Assert.Equal("bad", browser.Run("return document.getElementById('took').className"));
        browser.Enter("#method", "Sys.SetDebug");
        browser.Click("#run");
        browser.WaitFor("the answer", () => browser.Text("#took").StartsWith("Error 0, ", StringComparison.Ordinal));
        Assert.Equal("hint", browser.Run("return document.getElementById('took').className"));
    }
}
