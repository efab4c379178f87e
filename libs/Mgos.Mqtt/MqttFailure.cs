// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Mqtt;

/// <summary>Says in one line why there is no connection, and what to check first.</summary>
internal static class MqttFailure
{
    private const string CryptoChipKey = "ATCA:";

    /// <summary>What is wrong with settings, or null.</summary>
    internal static string OfOptions(MqttOptions options)
    {
        if (options.Server.Length == 0)
            return "mqtt.server is not set";
        if (options.GetAddress() == null)
            return "mqtt.server is not host[:port]: " + options.Server;
        if (options.WsEnable)
            return "MQTT in WebSocket is not offered: set mqtt.ws_enable to false";
        if (options.SslPskIdentity.Length > 0)
            return "pre-shared keys are not offered: clear mqtt.ssl_psk_identity";
        if (options.SslKey.Length >= CryptoChipKey.Length && options.SslKey.Substring(0, CryptoChipKey.Length) == CryptoChipKey)
            return "keys in a crypto chip are not offered: set mqtt.ssl_key to a file";
        return null;
    }

    /// <summary>Why a broker has refused.</summary>
    internal static string OfCode(int code, MqttOptions options)
    {
        string server = options.Server;
        switch (code)
        {
            case 1: return server + " refuses MQTT 3.1.1";
            case 2: return server + " refuses the client id; check mqtt.client_id and device.id";
            case 3: return server + " is not available now";
            case 4: return server + " refuses user name or password; check mqtt.user and mqtt.pass";
            case 5: return server + " does not let the device in; check mqtt.user, mqtt.pass, mqtt.client_id" + (options.IsSecure ? ", mqtt.ssl_cert" : "") + " and the broker's access list";
            default: return server + " refuses the connection, code " + code.ToString();
        }
    }

    internal static string NoSuchHost(HostAddress address) => "cannot find the host " + address.Host + "; check mqtt.server and the network";

    internal static string NobodyThere(HostAddress address) => Text(address) + " refuses connections; check the port in mqtt.server and whether the broker runs";

    internal static string NoAnswer(HostAddress address) => Text(address) + " does not answer; check mqtt.server, the network and firewalls";

    internal static string ClosedEarly(HostAddress address, MqttOptions options) =>
        Text(address) + " closed the connection without an answer; check " + (options.IsSecure ? "mqtt.ssl_cert and mqtt.ssl_key" : "whether it wants TLS (mqtt.ssl_ca_cert)");

    internal static string NoTls(HostAddress address, string why) => "no TLS with " + Text(address) + ": " + why;

    internal static string NoFile(string key, string name) => "cannot read " + name + "; check mqtt." + key;

    internal static string BadFile(string names, string why) => names + ": " + why;

    internal static string Other(HostAddress address, string why) => "no connection to " + Text(address) + ": " + why;

    private static string Text(HostAddress address) => address.Host + ":" + address.Port.ToString();
}
