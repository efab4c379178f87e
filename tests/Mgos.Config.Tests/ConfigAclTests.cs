// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Config.Tests;

[TestClass]
public class ConfigAclTests
{
    [TestMethod]
    [DataRow("*", "wifi.sta.ssid")]
    [DataRow("wifi.*", "wifi.sta.ssid")]
    [DataRow("WIFI.*", "wifi.sta.ssid")]
    [DataRow("+wifi.*", "wifi.sta.ssid")]
    [DataRow("-debug.*,*", "wifi.sta.ssid")]
    [DataRow(",,wifi.sta.ssid,", "wifi.sta.ssid")]
    [DataRow("wifi.sta.ss??", "wifi.sta.ssid")]
    [DataRow("wifi.sta.pass|wifi.sta.ssid", "wifi.sta.ssid")]
    [DataRow("wifi.sta.ssid$", "wifi.sta.ssid")]
    [DataRow("wifi.sta.*,-wifi.*", "wifi.sta.ssid")]
    [DataRow("**", "wifi.sta.ssid")]
    public void A_list_allows(string list, string path)
    {
        Assert.IsTrue(new ConfigAcl(list).Allows(path), list + " for " + path);
    }

    [TestMethod]
    [DataRow("", "wifi.sta.ssid")]
    [DataRow(",", "wifi.sta.ssid")]
    [DataRow("-*", "wifi.sta.ssid")]
    [DataRow("-wifi.*,*", "wifi.sta.ssid")]
    [DataRow("-wifi.*,wifi.sta.*", "wifi.sta.ssid")]
    [DataRow("wifi", "wifi.sta.ssid")]
    [DataRow("wifi.sta.ss", "wifi.sta.ssid")]
    [DataRow("sta.ssid", "wifi.sta.ssid")]
    [DataRow(" wifi.*", "wifi.sta.ssid")]
    [DataRow("debug.*", "wifi.sta.ssid")]
    public void A_list_denies(string list, string path)
    {
        Assert.IsFalse(new ConfigAcl(list).Allows(path), list + " for " + path);
    }

    [TestMethod]
    public void No_list_denies()
    {
        Assert.IsFalse(new ConfigAcl(null).Allows("last"));
    }
}
