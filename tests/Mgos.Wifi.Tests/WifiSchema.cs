// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;

namespace Mgos.Wifi.Tests;

/// <summary>The entries of the manifest, as the build of an app makes them.</summary>
internal static class WifiSchema
{
    private const int Entries = 66;

    internal static ConfigSchema Create(bool hasAccessPoint)
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(Entries);
        AddTo(schema, hasAccessPoint);
        return schema.Build();
    }

    /// <summary>With the entries of the script engine.</summary>
    internal static ConfigSchema CreateWithScripts()
    {
        ConfigSchemaBuilder schema = new ConfigSchemaBuilder(Entries + 4);
        AddTo(schema, false);
        schema.BeginObject("mjs");
        schema.Boolean("generate_jsc", false);
        schema.Int("max_steps", 100000);
        schema.Int("max_memory", 200000);
        schema.EndObject();
        return schema.Build();
    }

    private static void AddTo(ConfigSchemaBuilder schema, bool hasAccessPoint)
    {
        schema.BeginObject("wifi");
        AddAccessPoint(schema, hasAccessPoint);
        AddStation(schema, "sta");
        AddStation(schema, "sta1");
        AddStation(schema, "sta2");
        schema.Int("sta_rssi_thr", -95);
        schema.Int("sta_connect_timeout", 15);
        schema.Int("sta_roam_rssi_thr", -80);
        schema.Int("sta_roam_interval", 0);
        schema.EndObject();
        schema.String("conf_acl", "*");
    }

    private static void AddAccessPoint(ConfigSchemaBuilder schema, bool isEnabled)
    {
        schema.BeginObject("ap");
        schema.Boolean("enable", isEnabled);
        schema.String("ssid", "Mongoose_??????");
        schema.String("pass", "Mongoose");
        schema.Boolean("hidden", false);
        schema.Int("channel", 6);
        schema.Int("max_connections", 10);
        schema.String("ip", "192.168.4.1");
        schema.String("netmask", "255.255.255.0");
        schema.String("gw", "192.168.4.1");
        schema.String("dhcp_start", "192.168.4.2");
        schema.String("dhcp_end", "192.168.4.100");
        schema.Int("trigger_on_gpio", -1);
        schema.Int("disable_after", 0);
        schema.String("hostname", "");
        schema.EndObject();
    }

    private static void AddStation(ConfigSchemaBuilder schema, string name)
    {
        schema.BeginObject(name);
        schema.Boolean("enable", false);
        string[] texts = { "ssid", "pass", "bssid", "last_bssid", "user", "cert", "ip", "netmask", "gw", "nameserver", "dhcp_hostname" };
        for (int i = 0; i < texts.Length; i++)
            schema.String(texts[i], "");
        schema.Int("channel", 0);
        schema.Int("last_channel", 0);
        schema.EndObject();
    }
}
