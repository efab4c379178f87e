// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Browser.Tests;

/// <summary>The section Board of a virtual device.</summary>
public sealed class BoardPageTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Led = "#board .thing:has(.lamp)";
    private const string LedPin = "#board .pins li:nth-child(3)";

    public void Dispose()
    {
        browser.Resize(1280, 800);
        browser.SetScheme("light");
    }

    [BrowserFact]
    public void A_press_by_mouse_fires_the_handler_exactly_once_and_lights_the_LED()
    {
        using DemoDevice device = Boot();
        Assert.Equal("led1\noff", browser.Text(Led));
        browser.Click("#board .push");
        device.WaitForLog("Press 1 at GPIO0, LED pin high", 1);
        browser.WaitFor("the LED", () => browser.IsShown("#board .lit .lamp") && browser.Text(Led) == "led1\non");
        browser.WaitFor("the release", () => browser.Text("#board .thing:has(.push)") == "btn1\nhigh");
        browser.Click("#board .push");
        device.WaitForLog("Press 2 at GPIO0, LED pin low", 1);
        browser.WaitFor("no light", () => browser.Text(Led) == "led1\noff");
        Assert.DoesNotContain("Press 3", device.Log);
        Assert.Empty(browser.Complaints());
    }

    [BrowserTheory]
    [InlineData(" ")]
    [InlineData("\n")]
    public void A_press_by_keyboard_fires_the_handler_exactly_once(string key)
    {
        using DemoDevice device = Boot();
        browser.Run("document.querySelector('#board .push').focus()");
        browser.Press(key);
        device.WaitForLog("Press 1 at GPIO0, LED pin high", 1);
        browser.WaitFor("the LED", () => browser.IsShown("#board .lit .lamp"));
        Assert.DoesNotContain("Press 2", device.Log);
    }

    [BrowserFact]
    public void A_button_that_is_held_stays_pressed()
    {
        using DemoDevice device = Boot();
        browser.Run("document.querySelector('#board .push').dispatchEvent(new KeyboardEvent('keydown', {key: ' '}))");
        device.WaitForLog("Press 1", 1);
        browser.WaitFor("the level", () => browser.Text("#board .thing:has(.push)") == "btn1\nlow");
        Assert.Equal("true", browser.Run("return document.querySelector('#board .push').ariaPressed"));
        browser.Run("document.querySelector('#board .push').dispatchEvent(new KeyboardEvent('keyup', {key: ' '}))");
        browser.WaitFor("the release", () => browser.Text("#board .thing:has(.push)") == "btn1\nhigh");
        Assert.DoesNotContain("Press 2", device.Log);
    }

    [BrowserFact]
    public void Pins_show_what_both_sides_do_and_can_be_held()
    {
        using DemoDevice device = Boot();
        Assert.Equal("GPIO2", browser.Text(LedPin + " .mono"));
        Assert.Contains("board.led1 output, low, 0 edges", browser.Text(LedPin));
        browser.Click("#board [aria-label='GPIO2 High']");
        browser.WaitFor("the conflict", () => browser.Text(LedPin + " .bad").EndsWith("driven from both sides", StringComparison.Ordinal));
        browser.Click("#board [aria-label='GPIO2 Free']");
        browser.WaitFor("no conflict", () => !browser.IsShown(LedPin + " .bad"));
        Assert.False(browser.IsShown("#board [aria-label='GPIO36 voltage']"));
        browser.Click("#board .tools input");
        browser.Run("const e = document.querySelector('[aria-label=\"GPIO36 voltage\"]'); e.value = 25; e.dispatchEvent(new Event('input'))");
        browser.WaitFor("the voltage", () => browser.Text("#board .pins").Contains("low, 25 %"));
        Assert.Empty(browser.Complaints());
    }

    [BrowserFact]
    public void The_board_is_there_again_after_a_reboot()
    {
        using DemoDevice device = Boot();
        browser.Run("fetch('/rpc/Sys.Reboot', {method: 'POST', body: '{}'})");
        device.WaitForLog("Init done", 2);
        browser.WaitFor("the page is online", () => browser.Text("#state") == "Online");
        browser.Click("#board .push");
        device.WaitForLog("Press 1 at GPIO0, LED pin high", 1);
        browser.WaitFor("the LED", () => browser.IsShown("#board .lit .lamp"));
    }

    [BrowserTheory]
    [InlineData(360, "light")]
    [InlineData(1280, "dark")]
    public void Nothing_is_wider_than_the_window(int width, string scheme)
    {
        browser.Resize(width, 800);
        browser.SetScheme(scheme);
        using DemoDevice device = Boot();
        browser.Click("#board .push");
        browser.WaitFor("the LED", () => browser.IsShown("#board .lit .lamp"));
        browser.Picture($"board-{width}-{scheme}");
        Assert.Equal("", browser.Run(
            """
            const outside = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('svg') && e.getBoundingClientRect().right > innerWidth + 1);
            return outside.map(e => e.outerHTML.slice(0, 100)).join('\n');
            """));
    }

    [BrowserFact]
    public void A_device_without_a_virtual_world_has_no_such_section()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "rpc");
        browser.WaitFor("the methods", () => browser.Text("#methods").Contains("RPC.List"));
        Assert.False(browser.IsShown("nav a[href='#/board']"));
    }

    private DemoDevice Boot()
    {
        DemoDevice device = DemoDevice.BootApp("Button");
        browser.Open(device.Port, "board");
        browser.WaitFor("the pins", () => browser.Text("#board .pins").Contains("GPIO0"));
        return device;
    }
}
