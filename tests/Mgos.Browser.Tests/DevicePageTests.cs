// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Browser.Tests;

/// <summary>The section Device, and the connection.</summary>
public sealed class DevicePageTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public void The_device_tells_of_itself()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "device");
        browser.WaitFor("the id", () => browser.Text("#name") == DemoDevice.Id);

        Assert.Equal("Demo 0.1", browser.Text("#app"));
        Assert.Matches("^[0-9.]+ [KM]B of 16 MB$", browser.Text("#fs"));
        Assert.Contains("free, lowest ", browser.Text("#ramNote"));
        Assert.Contains($"Reached at\n127.0.0.1:{device.Port}", browser.Text("#network"));
        Assert.Empty(browser.Complaints());
    }

    [BrowserFact]
    public void The_uptime_goes_on()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "device");
        browser.WaitFor("the uptime", () => browser.Text("#uptime").StartsWith("00:", StringComparison.Ordinal));
        string first = browser.Text("#uptime");
        browser.WaitFor("a later time", () => string.CompareOrdinal(browser.Text("#uptime"), first) > 0);
    }

    [BrowserFact]
    public void A_reboot_is_asked_for_and_the_page_comes_back_by_itself()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "device");
        browser.Click("#reboot");
        browser.Press(OpenQA.Selenium.Keys.Escape);
        browser.WaitFor("the question has gone", () => !browser.IsShown("#ask"));

        browser.Click("#reboot");
        browser.Click("#askOk");
        device.WaitForLog("Init done", 2);
        browser.WaitFor("the page is back", () => browser.Text("#toasts").Contains("The device is back.") && browser.Text("#state") == "Online");
    }

    [BrowserFact]
    public void A_device_that_is_gone_is_offline_until_it_is_there_again()
    {
        using DemoDevice device = DemoDevice.Boot();
        browser.Open(device.Port, "device");
        device.Kill();
        browser.WaitFor("offline", () => browser.Text("#state") == "Offline");
        browser.Click("#reboot");
        browser.Click("#askOk");
        browser.WaitFor("the refusal", () => browser.Text("#toasts").Contains("The device is offline"));

        using DemoDevice again = DemoDevice.Boot(device.StateDirectory, device.Port);
        browser.WaitFor("online", () => browser.Text("#state") == "Online");
    }
}
