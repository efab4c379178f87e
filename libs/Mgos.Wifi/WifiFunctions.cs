// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;

namespace Mgos.Wifi;

/// <summary>Wi-Fi, for api_wifi.js.</summary>
/// <remarks>
/// <code>
/// void mgos_mjs_wifi_scan(void (*)(char *json, userdata), userdata)      json is empty if the scan failed
/// </code>
/// </remarks>
internal sealed class WifiFunctions : IScriptFunctions
{
    private const int FirstBytes = 256;
    private const int MaxBytes = 16384;

    private readonly WifiManager _wifi;

    internal WifiFunctions(WifiManager wifi)
    {
        _wifi = wifi;
    }

    public ScriptFunction Find(string name) => name == "mgos_mjs_wifi_scan" ? Scan : null;

    private void Scan(IScriptCall call)
    {
        IScriptCallback callback = call.GetCallback(0);
        if (callback != null)
            _wifi.Scan(results => Tell(callback, results));
    }

    private static void Tell(IScriptCallback callback, WifiScanResult[] results)
    {
        callback.Add(results == null ? new byte[0] : Write(results));
        callback.Invoke();
    }

    private static byte[] Write(WifiScanResult[] results)
    {
        JsonWriter json = new JsonWriter(FirstBytes, MaxBytes);
        json.BeginArray();
        for (int i = 0; i < results.Length; i++)
            Write(json, results[i]);
        json.EndArray();
        return json.IsTruncated ? new byte[0] : json.ToArray();
    }

    private static void Write(JsonWriter json, WifiScanResult result)
    {
        json.BeginObject();
        json.Name("bssid");
        json.String(result.Bssid);
        json.Name("authMode");
        json.Int((int)result.Authentication);
        json.Name("rssi");
        json.Int(result.SignalDbm);
        json.Name("channel");
        json.Int(result.Channel);
        json.Name("ssid");
        json.String(result.Ssid);
        json.EndObject();
    }
}
