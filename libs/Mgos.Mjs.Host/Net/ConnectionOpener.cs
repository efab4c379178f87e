// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Net;

namespace Mgos.Mjs.Host;

/// <summary>Opens the connections and servers of scripts; what is not possible is logged.</summary>
internal sealed class ConnectionOpener
{
    private const string DefaultAuthorities = "ca.pem";

    private readonly Device _device;
    private readonly ConnectionTable _table;

    internal ConnectionOpener(MjsEngine engine, Device device)
    {
        _device = device;
        _table = new ConnectionTable(engine, device);
    }

    internal ScriptConnection Listen(string address, IConnectionScript script)
    {
        ConnectionAddress text = new ConnectionAddress(address ?? "");
        ListenAddress local = ListenAddress.Parse(text.Text);
        if (local == null)
        {
            _device.Log.Error(nameof(MjsHost), "no address to listen on: " + text.Text);
            return null;
        }

        if (text.IsUdp)
            return UdpScriptListener.Open(_table, local, script);
        return TcpScriptListener.Open(_table, local, script);
    }

    internal ScriptConnection Connect(string address, int defaultPort, TlsEndpoint tls, IConnectionScript script)
    {
        ConnectionAddress text = new ConnectionAddress(address ?? "");
        HostAddress peer = HostAddress.Parse(text.Text, defaultPort);
        if (peer == null)
        {
            _device.Log.Error(nameof(MjsHost), "no address to connect to: " + text.Text);
            return null;
        }

        if (text.IsUdp)
            return UdpScriptConnection.Connect(_table, peer, script);
        return TcpScriptConnection.Connect(_table, peer, tls, script);
    }

    /// <summary>Connects with TLS and the files that an object names: cert, key, ca_cert.</summary>
    internal ScriptConnection ConnectTls(string address, MjsValue names, IConnectionScript script) =>
        ConnectTls(address, 0, names.Get("cert").GetText(), names.Get("key").GetText(), names.Get("ca_cert").GetText() ?? DefaultAuthorities, script);

    internal ScriptConnection ConnectTls(string address, int defaultPort, string certificate, string key, string authorities, IConnectionScript script)
    {
        HostAddress peer = HostAddress.Parse(new ConnectionAddress(address ?? "").Text, NetConstants.MaxPort);
        TlsFileNames files = new TlsFileNames { Certificate = certificate ?? "", Key = key ?? "", Authorities = authorities ?? "", ServerName = peer == null ? "" : peer.Host };
        string failure;
        TlsEndpoint tls = files.Load(_device, false, out failure);
        if (tls != null)
            return Connect(address, defaultPort, tls, script);
        _device.Log.Error(nameof(MjsHost), "no TLS: " + failure);
        return null;
    }
}
