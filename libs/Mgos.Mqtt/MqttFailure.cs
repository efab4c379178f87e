// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Mqtt;

/// <summary>Says in one line why there is no connection, and what to check first.</summary>
internal static class MqttFailure
{
    private const string CryptoChipKey = "ATCA:";
    private const int IdRefused = 2;
    private const int CredentialsRefused = 4;
    private const int NotAuthorized = 5;

    /// <summary>What is wrong with settings, or null.</summary>
    internal static string OfOptions(MqttOptions options)
    {
        if (options.Server.Length == 0)
            return options.KeyNames.Server + " is not set";
        if (options.GetAddress() == null)
            return options.KeyNames.Server + " is not host[:port]: " + options.Server;
        if (options.WsEnable)
            return "MQTT in WebSocket is not offered: set mqtt.ws_enable to false";
        if (options.SslPskIdentity.Length > 0)
            return "pre-shared keys are not offered: clear mqtt.ssl_psk_identity";
        if (options.SslKey.Length >= CryptoChipKey.Length && options.SslKey.Substring(0, CryptoChipKey.Length) == CryptoChipKey)
            return "keys in a crypto chip are not offered: set " + options.KeyNames.CertificateKey + " to a file";
        return null;
    }

    /// <summary>What of settings is left aside, or null.</summary>
    internal static string NoteOfOptions(MqttOptions options) =>
        options.IsSecure && options.SslCipherSuites.Length > 0
            ? "the choice of ciphers is not offered, the two sides agree on one: clear mqtt.ssl_cipher_suites, and limit them on the broker if need be" : null;

    /// <summary>Why a broker has refused.</summary>
    internal static string OfCode(int code, MqttOptions options)
    {
        string server = options.Server;
        if (options.KeyNames.Refusal != null && (code == IdRefused || code == CredentialsRefused || code == NotAuthorized))
            return server + " does not let the device in (code " + code.ToString() + "); check " + options.KeyNames.Refusal;
        switch (code)
        {
            case 1: return server + " refuses MQTT 3.1.1";
            case IdRefused: return server + " refuses the client id; check mqtt.client_id and device.id";
            case 3: return server + " is not available now";
            case CredentialsRefused: return server + " refuses user name or password; check mqtt.user and mqtt.pass";
            case NotAuthorized: return server + " does not let the device in; check mqtt.user, mqtt.pass, mqtt.client_id" + (options.IsSecure ? ", mqtt.ssl_cert" : "") + " and the broker's access list";
            default: return server + " refuses the connection, code " + code.ToString();
        }
    }

    internal static string NoSuchHost(HostAddress address, MqttOptions options) => "cannot find the host " + address.Host + "; check " + options.KeyNames.Server + " and the network";

    internal static string NobodyThere(HostAddress address, MqttOptions options) =>
        Text(address) + " refuses connections; check the port in " + options.KeyNames.Server + " and whether the broker runs";

    internal static string NoAnswer(HostAddress address, MqttOptions options) => Text(address) + " does not answer; check " + options.KeyNames.Server + ", the network and firewalls";

    internal static string ClosedEarly(HostAddress address, MqttOptions options) =>
        Text(address) + " closed the connection without an answer; check " + (options.IsSecure ? options.KeyNames.Certificate + " and " + options.KeyNames.CertificateKey : "whether it wants TLS (mqtt.ssl_ca_cert)");

    /// <summary>What to check if there is no TLS.</summary>
    internal static string TlsKeys(MqttOptions options) =>
        options.KeyNames.Authorities + (options.SslCert.Length > 0 ? ", " + options.KeyNames.Certificate : "") + " and the port in " + options.KeyNames.Server;

    internal static string NoTls(HostAddress address, string why) => "no TLS with " + Text(address) + ": " + why;

    internal static string NoFile(string key, string name) => "cannot read " + name + "; check " + key;

    internal static string BadFile(string names, string why) => names + ": " + why;

    internal static string Other(HostAddress address, string why) => "no connection to " + Text(address) + ": " + why;

    private static string Text(HostAddress address) => address.Host + ":" + address.Port.ToString();
}
