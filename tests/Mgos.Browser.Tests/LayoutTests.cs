// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Xunit.Abstractions;

namespace Mgos.Browser.Tests;

/// <summary>Sizes, colours and the keyboard.</summary>
public sealed class LayoutTests(Browser browser, ITestOutputHelper output) : IClassFixture<Browser>, IDisposable
{
    /// <summary>Gives the elements whose text stands out too little from what is behind it, a line each.</summary>
    internal const string PoorContrastScript = """
        const parts = color => color.match(/[\d.]+/g).map(Number);
        const light = ([r, g, b]) => [r, g, b].map(x => x / 255).map(x => x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4).reduce((sum, x, i) => sum + x * [.2126, .7152, .0722][i], 0);
        const behind = e => { for (; e; e = e.parentElement) { const c = parts(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > .99) return c; } return [255, 255, 255]; };
        const poor = [];
        for (const e of document.querySelectorAll('body *')) {
            if (!e.checkVisibility() || e.disabled || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
            const [a, b] = [light(parts(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x), ratio = (a + .05) / (b + .05);
            if (ratio < 4.5) poor.push(ratio.toFixed(2) + ' ' + e.outerHTML.slice(0, 100));
        }
        return poor.join('\n');
        """;

    private static readonly string[] s_sections = ["device", "config", "files", "rpc", "log"];

    public void Dispose()
    {
        browser.Resize(1280, 800);
        browser.SetScheme("light");
    }

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(390)]
    [InlineData(820)]
    public void Nothing_is_wider_than_the_window(int width)
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Resize(width, 800);
        foreach (string section in s_sections)
        {
            Show(device, section);
            Assert.True((bool)browser.Run("const e = document.documentElement; return e.scrollWidth <= e.clientWidth")!, section + " scrolls sideways");
            Assert.Equal("", browser.Run(
                """
                const outside = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('svg') && e.getBoundingClientRect().right > innerWidth + 1);
                return outside.map(e => e.outerHTML.slice(0, 100)).join('\n');
                """));
        }
    }

    [BrowserFact]
    public void Every_control_is_reached_with_the_keyboard_has_a_name_and_shows_its_focus()
    {
        using DemoDevice device = DemoDevice.Boot();
        foreach (string section in s_sections)
        {
            Show(device, section);
            browser.Run(
                """
                window.controls = [...document.querySelectorAll('a, button, input, textarea, select, summary, [tabindex]')].filter(e => e.checkVisibility() && !e.disabled);
                window.reached = new Set();
                window.unseen = [];
                addEventListener('focusin', e => {
                    reached.add(e.target);
                    const style = getComputedStyle(e.target);
                    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) unseen.push(e.target.outerHTML.slice(0, 100));
                });
                document.activeElement.blur();
                """);
            long count = (long)browser.Run("return controls.length")!;
            for (int i = 0; i < count + 2; i++)
                browser.Press(OpenQA.Selenium.Keys.Tab);
            Assert.Equal("", browser.Run("return controls.filter(e => !reached.has(e)).map(e => e.outerHTML.slice(0, 100)).join('\\n')"));
            Assert.Equal("", browser.Run("return unseen.join('\\n')"));
            Assert.Equal("", browser.Run(
                """
                const nameOf = e => e.ariaLabel || e.textContent.trim() || e.labels?.length || document.getElementById(e.getAttribute('aria-labelledby'))?.textContent;
                return controls.filter(e => !nameOf(e)).map(e => e.outerHTML.slice(0, 100)).join('\n');
                """));
        }
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Text_has_enough_contrast(string scheme)
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.SetScheme(scheme);
        foreach (string section in s_sections)
        {
            Show(device, section);
            Assert.Equal("", browser.Run(PoorContrastScript));
        }
    }

    [BrowserTheory]
    [InlineData("phone", 390, 844, "light")]
    [InlineData("phone", 390, 844, "dark")]
    [InlineData("desktop", 1280, 800, "light")]
    [InlineData("desktop", 1280, 800, "dark")]
    public void Pictures_are_kept(string name, int width, int height, string scheme)
    {
        using DemoDevice device = DemoDevice.Boot("--set", "demo.greeting=Servus");
        browser.Resize(width, height);
        browser.SetScheme(scheme);
        foreach (string section in s_sections)
        {
            Show(device, section);
            string path = browser.Picture($"{section}-{name}-{scheme}");
            output.WriteLine(path);
            Assert.InRange(new FileInfo(path).Length, 5000, 1000000);
            if (section == "device" && name == "desktop" && scheme == "light")
                Documents.Keep(browser, "device-page");
        }
    }

    // With as much on the page as there can be.
    private void Show(DemoDevice device, string section)
    {
        browser.Open(device.Port, section);
        browser.WaitFor("the id", () => browser.Text("#name") == DemoDevice.Id);
        switch (section)
        {
            case "config":
                browser.Type("#find", "demo");
                browser.WaitFor("the settings", () => browser.IsShown("[id='f-demo.greeting']"));
                browser.Type("[id='f-demo.greeting']", "!");
                break;
            case "files":
                browser.WaitFor("the files", () => browser.Text("#list").Contains("index.html"));
                break;
            case "rpc":
                browser.WaitFor("the methods", () => browser.Text("#methods").Contains("Sys.GetInfo"));
                browser.Type("#method", "Sys.GetInfo");
                browser.Click("#run");
                browser.WaitFor("the answer", () => browser.Text("#result").Contains(DemoDevice.Id));
                break;
            case "log":
                browser.WaitFor("the log", () => browser.Text("#logNote") != "");
                break;
        }
    }
}
