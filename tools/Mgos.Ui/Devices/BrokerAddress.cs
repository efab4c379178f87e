// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client;

namespace Mgos.Ui.Devices;

/// <summary>Addresses of MQTT brokers, and of devices behind them.</summary>
internal static class BrokerAddress
{
    private const string Scheme = "mqtt";
    private const string SecureScheme = "mqtts";

    /// <summary>Whether a text is the address of a broker, without a device.</summary>
    internal static bool IsBroker(string port) =>
        Uri.TryCreate(port, UriKind.Absolute, out Uri? address) && address.Scheme is Scheme or SecureScheme && address.AbsolutePath.Trim('/').Length == 0;

    /// <summary>The broker of a device.</summary>
    internal static Uri Of(DevicePort port) => new UriBuilder(port.Address!)
    {
        Path = "",
        UserName = Uri.EscapeDataString(port.UserInfo.Split(':', 2)[0]),
        Password = port.UserInfo.Contains(':', StringComparison.Ordinal) ? Uri.EscapeDataString(port.UserInfo.Split(':', 2)[1]) : "",
    }.Uri;

    /// <summary>The port of a device of a broker.</summary>
    internal static string Device(string broker, string id) => broker.TrimEnd('/') + "/" + Uri.EscapeDataString(id);
}
