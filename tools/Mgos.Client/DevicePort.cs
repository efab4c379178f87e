// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>An address of a device, as <c>--port</c> names it.</summary>
/// <remarks>
/// <code>
/// auto                                   the only serial port with a device
/// /dev/ttyUSB0  COM3  serial:///dev/...  a serial port
/// http://HOST[:80][/rpc]   https://      POST of frames
/// ws://HOST[:80][/rpc]     wss://        WebSocket
/// mqtt://[USER:PASSWORD@]BROKER[:1883]/DEVICE_ID   mqtts://  (8883)
/// udp://HOST:PORT          tcp://HOST:PORT
/// </code>
/// </remarks>
public sealed record DevicePort
{
    /// <summary>Path of the RPC endpoint of a device.</summary>
    public const string RpcPath = "/rpc";

    private const int MqttPort = 1883;
    private const int MqttTlsPort = 8883;
    private const string SchemeEnd = "://";

    private DevicePort(string text, PortScheme scheme, string target)
    {
        Text = text;
        Scheme = scheme;
        Target = target;
    }

    /// <summary>The text it was read from, without a password.</summary>
    public string Text { get; private init; }

    /// <summary>Kind of the line.</summary>
    public PortScheme Scheme { get; }

    /// <summary>Serial port, or id of the device behind a broker; empty for the others.</summary>
    public string Target { get; }

    /// <summary>Whether the line has TLS.</summary>
    public bool IsSecure { get; private init; }

    /// <summary>Address; null for a serial port.</summary>
    public Uri? Address { get; private init; }

    /// <summary>User, or <c>USER:PASSWORD</c>, of the address; empty for none.</summary>
    public string UserInfo { get; private init; } = "";

    /// <summary>Reads an address.</summary>
    /// <param name="text">Text.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">The text is no address; the message says what is missing.</exception>
    public static DevicePort Parse(string text)
    {
        if (text.Length == 0)
            throw new FormatException("The port is empty; give an address such as http://192.168.1.20/rpc, or a serial port.");
        if (text == "auto")
            return new DevicePort(text, PortScheme.Auto, "");
        int end = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (end < 0)
            return new DevicePort(text, PortScheme.Serial, text);
        string scheme = text[..end].ToLowerInvariant();
        return scheme == "serial" ? new DevicePort(text, PortScheme.Serial, SerialName(text[(end + SchemeEnd.Length)..])) : ParseAddress(text, scheme);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    // serial:///dev/ttyUSB0 and serial://COM3.
    private static string SerialName(string name) => name.Length > 0 ? name : throw new FormatException("serial:// needs the name of a port, such as serial:///dev/ttyUSB0.");

    private static DevicePort ParseAddress(string text, string scheme)
    {
        (PortScheme kind, bool isSecure) = scheme switch
        {
            "http" => (PortScheme.Http, false),
            "https" => (PortScheme.Http, true),
            "ws" => (PortScheme.WebSocket, false),
            "wss" => (PortScheme.WebSocket, true),
            "mqtt" => (PortScheme.Mqtt, false),
            "mqtts" => (PortScheme.Mqtt, true),
            "udp" => (PortScheme.Udp, false),
            "tcp" => (PortScheme.Tcp, false),
            _ => throw new FormatException($"'{scheme}' is no kind of port; there are http, https, ws, wss, mqtt, mqtts, udp, tcp and serial."),
        };
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || address.Host.Length == 0)
            throw new FormatException($"'{text}' is no address; it has the form {scheme}://HOST{(kind is PortScheme.Http or PortScheme.WebSocket ? RpcPath : ":PORT")}.");
        return new DevicePort(WithoutPassword(text, address), kind, TargetOf(kind, address))
        {
            IsSecure = isSecure,
            Address = Complete(kind, isSecure, address),
            UserInfo = Uri.UnescapeDataString(address.UserInfo),
        };
    }

    private static string TargetOf(PortScheme kind, Uri address)
    {
        if (kind != PortScheme.Mqtt)
            return "";
        string id = Uri.UnescapeDataString(address.AbsolutePath).Trim('/');
        if (id.EndsWith(RpcPath, StringComparison.Ordinal))
            id = id[..^RpcPath.Length];
        if (id.AsSpan().IndexOfAny('+', '#') >= 0)
            throw new FormatException($"'{id}' is no id of a device: + and # are wildcards of MQTT.");
        return id.Length > 0 ? id : throw new FormatException("An MQTT port needs the id of the device: mqtt://BROKER/DEVICE_ID.");
    }

    private static Uri Complete(PortScheme kind, bool isSecure, Uri address)
    {
        UriBuilder builder = new(address) { UserName = "", Password = "", Fragment = "" };
        if (kind is PortScheme.Http or PortScheme.WebSocket && builder.Path is "" or "/")
            builder.Path = RpcPath;
        if (kind == PortScheme.Mqtt && address.Port < 0)
            builder.Port = isSecure ? MqttTlsPort : MqttPort;
        if (kind is PortScheme.Udp or PortScheme.Tcp && address.Port < 0)
            throw new FormatException($"'{address}' needs a port number: {address.Scheme}://{address.Host}:PORT.");
        return builder.Uri;
    }

    private static string WithoutPassword(string text, Uri address)
    {
        int colon = address.UserInfo.IndexOf(':');
        return colon < 0 ? text : text.Replace(address.UserInfo + "@", address.UserInfo[..colon] + "@", StringComparison.Ordinal);
    }
}
