// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Http;

namespace Mgos.Rpc.Http;

/// <summary>Makes channels to destinations <c>ws://</c> and <c>wss://</c>.</summary>
/// <remarks>
/// Options come from the fragment, as in a query:
/// <code>
/// ssl_cert, key, ssl_ca_cert, ssl_server_name    | files and name of TLS; none unless given
/// reconnect_interval_min, reconnect_interval_max | seconds; those of rpc.ws unless given
/// idle_close_timeout                             | seconds; rpc.default_out_channel_idle_close_timeout unless given
/// </code>
/// Others are not looked at. Example: <c>ws://host/rpc#reconnect_interval_max=0</c>. Thread: loop.
/// </remarks>
public sealed class WebSocketRpcChannelFactory : IRpcChannelFactory
{
    private readonly RpcRouter _router;
    private readonly WebSocketOutOptions _defaults;

    /// <summary>Makes a factory.</summary>
    /// <param name="router">The router of the device.</param>
    /// <param name="defaults">Pauses, idle time and frame size where the fragment says nothing; the rest is not looked at.</param>
    public WebSocketRpcChannelFactory(RpcRouter router, WebSocketOutOptions defaults)
    {
        _router = router;
        _defaults = defaults;
    }

    /// <inheritdoc/>
    public RpcChannel Create(string scheme, string uri, string fragment)
    {
        WebSocketUrl url = WebSocketUrl.Parse(uri);
        WebSocketOutOptions options = url == null ? null : OptionsOf(uri, fragment);
        if (options != null)
            return new WebSocketOutRpcChannel(_router, options, url, new WebSocketConnector(_router.Device));
        _router.Device.Log.Error(nameof(WebSocketRpcChannelFactory), "Invalid destination " + uri + "#" + fragment);
        return null;
    }

    /// <summary>Reads a fragment; null if it is wrong.</summary>
    internal WebSocketOutOptions OptionsOf(string uri, string fragment)
    {
        WebSocketOutOptions options = new WebSocketOutOptions();
        options.ServerAddress = uri;
        options.ReconnectIntervalMin = _defaults.ReconnectIntervalMin;
        options.ReconnectIntervalMax = _defaults.ReconnectIntervalMax;
        options.IdleCloseTimeout = _defaults.IdleCloseTimeout;
        options.MaxFrameBytes = _defaults.MaxFrameBytes;
        string[] pairs = fragment.Split('&');
        for (int i = 0; i < pairs.Length; i++)
        {
            int equals = pairs[i].IndexOf('=');
            if (equals > 0 && !Set(options, pairs[i].Substring(0, equals), Decode(pairs[i].Substring(equals + 1))))
                return null;
        }

        return options;
    }

    // Null if an escape is wrong.
    private static string Decode(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        byte[] decoded = new byte[data.Length];
        int count = HttpUrl.Decode(data, 0, data.Length, decoded, true);
        return count < 0 ? null : count == 0 ? "" : Encoding.UTF8.GetString(decoded, 0, count);
    }

    private static bool Set(WebSocketOutOptions options, string name, string value)
    {
        switch (name)
        {
            case "ssl_cert":
                options.SslCert = value;
                return value != null;
            case "key":
                options.SslKey = value;
                return value != null;
            case "ssl_ca_cert":
                options.SslCaCert = value;
                return value != null;
            case "ssl_server_name":
                options.SslServerName = value;
                return value != null;
            default:
                return SetNumber(options, name, value);
        }
    }

    private static bool SetNumber(WebSocketOutOptions options, string name, string value)
    {
        int number;
        bool isNumber = int.TryParse(value ?? "", out number) && number >= 0;
        switch (name)
        {
            case "reconnect_interval_min":
                options.ReconnectIntervalMin = number;
                return isNumber;
            case "reconnect_interval_max":
                options.ReconnectIntervalMax = number;
                return isNumber;
            case "idle_close_timeout":
                options.IdleCloseTimeout = number;
                return isNumber;
            default:
                return true;
        }
    }
}
