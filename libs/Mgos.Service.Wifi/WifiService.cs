// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;
using Mgos.Rpc;
using Mgos.Wifi;

namespace Mgos.Service.Wifi;

/// <summary>Wi-Fi over RPC.</summary>
/// <remarks>
/// <code>
/// method        | arguments                                                  | result                              | errors
/// --------------|------------------------------------------------------------|-------------------------------------|------------------------------
/// Wifi.Scan     |                                                            | [{"ssid":"home",                    | -1 wifi scan failed
///               |                                                            |   "bssid":"aa:bb:cc:dd:ee:ff",      |
///               |                                                            |   "auth":3,"channel":6,"rssi":-50}] |
/// Wifi.SetupSTA | {enable: %B, ssid: %Q, pass: %Q, ip: %Q, netmask: %Q,      | null                                | -1 mgos_wifi_setup_sta failed
///               |  gw: %Q}                                                   |                                     |
/// Wifi.SetupAP  | {enable: %B, ssid: %Q, pass: %Q, channel: %d, ip: %Q,      | null                                | -1 mgos_wifi_setup_ap failed
///               |  netmask: %Q, gw: %Q, dhcp_start: %Q, dhcp_end: %Q}        |                                     |
///
/// Sys.GetInfo has a member more: "wifi":{"sta_ip":"192.168.1.7","ap_ip":"","status":"got ip","ssid":"home"}
/// </code>
/// A scan is answered when it is over. What is set up takes effect at once and is not saved; absent and unfit arguments are as in the configuration,
/// enable is false. The log tells why something failed. Differs: the access point that the configuration remembers is not tried for another network.
/// </remarks>
internal sealed class WifiService
{
    private readonly RpcRouter _router;
    private readonly WifiManager _wifi;

    internal WifiService(RpcRouter router, WifiManager wifi)
    {
        _router = router;
        _wifi = wifi;
    }

    internal void AddHandlers()
    {
        _router.AddHandler(WifiServiceConstants.ScanMethod, "", Scan);
        _router.AddHandler(WifiServiceConstants.SetupStationMethod, "{enable: %B, ssid: %Q, pass: %Q, ip: %Q, netmask: %Q, gw: %Q}", SetUpStation);
        _router.AddHandler(
            WifiServiceConstants.SetupAccessPointMethod,
            "{enable: %B, ssid: %Q, pass: %Q, channel: %d, ip: %Q, netmask: %Q, gw: %Q, dhcp_start: %Q, dhcp_end: %Q}",
            SetUpAccessPoint);
        _router.SysInfo.AddContributor(WriteInfo);
    }

    private void Scan(RpcRequest request) => _wifi.Scan(results => Answer(request, results));

    private static void Answer(RpcRequest request, WifiScanResult[] results)
    {
        if (results == null)
        {
            request.Fail(RpcErrorCode.Failed, "wifi scan failed");
            return;
        }

        JsonWriter writer = request.BeginResult();
        writer.BeginArray();
        for (int i = 0; i < results.Length; i++)
            Write(writer, results[i]);
        writer.EndArray();
        request.EndResult();
    }

    private static void Write(JsonWriter writer, WifiScanResult result)
    {
        writer.BeginObject();
        Text(writer, "ssid", result.Ssid);
        Text(writer, "bssid", result.Bssid);
        Number(writer, "auth", (int)result.Authentication);
        Number(writer, "channel", result.Channel);
        Number(writer, "rssi", result.SignalDbm);
        writer.EndObject();
    }

    private void SetUpStation(RpcRequest request)
    {
        WifiStationProfile profile = _wifi.ReadStation(0);
        JsonMembers args = request.Args;
        string ssid = TextOf(args, "ssid", profile.Ssid);
        if (ssid != profile.Ssid)
        {
            profile.LastBssid = "";
            profile.LastChannel = 0;
        }

        profile.ConfigPath = "";
        profile.IsEnabled = IsEnabled(args);
        profile.Ssid = ssid;
        profile.Password = TextOf(args, "pass", profile.Password);
        profile.Address = TextOf(args, "ip", profile.Address);
        profile.Netmask = TextOf(args, "netmask", profile.Netmask);
        profile.Gateway = TextOf(args, "gw", profile.Gateway);
        Answer(request, _wifi.SetUpStation(profile), "mgos_wifi_setup_sta failed");
    }

    private void SetUpAccessPoint(RpcRequest request)
    {
        WifiAccessPointSettings settings = _wifi.ReadAccessPoint();
        JsonMembers args = request.Args;
        int channel;
        settings.IsEnabled = IsEnabled(args);
        settings.Ssid = TextOf(args, "ssid", settings.Ssid);
        settings.Password = TextOf(args, "pass", settings.Password);
        if (args.TryGetInt32("channel", out channel))
            settings.Channel = channel;
        settings.Address = TextOf(args, "ip", settings.Address);
        settings.Netmask = TextOf(args, "netmask", settings.Netmask);
        settings.Gateway = TextOf(args, "gw", settings.Gateway);
        settings.FirstLease = TextOf(args, "dhcp_start", settings.FirstLease);
        settings.LastLease = TextOf(args, "dhcp_end", settings.LastLease);
        Answer(request, _wifi.SetUpAccessPoint(settings), "mgos_wifi_setup_ap failed");
    }

    private void WriteInfo(JsonWriter info)
    {
        info.Name("wifi");
        info.BeginObject();
        Text(info, "sta_ip", _wifi.StationAddress);
        Text(info, "ap_ip", _wifi.AccessPointAddress);
        Text(info, "status", WifiStatusText.NameOf(_wifi.Status));
        Text(info, "ssid", _wifi.ConnectedSsid);
        info.EndObject();
    }

    private static void Answer(RpcRequest request, bool isDone, string failure)
    {
        if (isDone)
            request.RespondNull();
        else
            request.Fail(RpcErrorCode.Failed, failure);
    }

    private static bool IsEnabled(JsonMembers args)
    {
        bool value;
        return args.TryGetBoolean("enable", out value) && value;
    }

    private static string TextOf(JsonMembers args, string name, string absent)
    {
        string value;
        return args.TryGetString(name, out value) ? value : absent;
    }

    private static void Text(JsonWriter writer, string name, string value)
    {
        writer.Name(name);
        writer.String(value);
    }

    private static void Number(JsonWriter writer, string name, int value)
    {
        writer.Name(name);
        writer.Int(value);
    }
}
