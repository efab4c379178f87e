// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Browser.Tests;

namespace Mgos.Ota.EndToEnd.Tests;

/// <summary>An update by hand, on the page of the device.</summary>
public sealed class PageWalkTests(Browser.Tests.Browser browser) : IClassFixture<Browser.Tests.Browser>
{
    [BrowserFact]
    public void A_bundle_chosen_on_the_page_is_installed_and_committed_there()
    {
        using OtaDevice device = new();
        device.InstallFirst();
        browser.Open(new Uri(device.Address).Port, "device");
        browser.WaitFor("the card", () => browser.Text("#update [role=status]") == "idle");
        browser.Choose("#update input", Path.Combine(AppContext.BaseDirectory, "OtaApp-2.0.zip"));
        device.WaitForVersion("2.0");
        browser.WaitFor("the trial", () => browser.IsShown("#update .main"));
        browser.WaitFor("the version", () => browser.Text("#firmware").Contains("2.0", StringComparison.Ordinal));
        browser.Click("#update .main");
        browser.WaitFor("the commit", () => !browser.IsShown("#update .main"));
        Assert.True(device.Call("OTA.Status", "{}")!["is_committed"]!.GetValue<bool>());
        device.CheckFiles();
    }
}
