// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Mjs.Host;

/// <summary>Connections, for api_net.js and api_http.js.</summary>
internal sealed class NetFunctions : IMjsFunctions
{
    private const int HostFlag = 1;
    private const int PortFlag = 2;
    private const int PeerFlag = 4;
    private const int HttpPort = 80;

    private readonly Device _device;
    private readonly ConnectionTable _table;

    internal NetFunctions(MjsEngine engine, Device device)
    {
        _device = device;
        _table = new ConnectionTable(engine, device);
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_bind": return Listen;
            case "mgos_connect": return Connect;
            case "mgos_connect_ssl": return ConnectTls;
            case "mgos_connect_http": return ConnectHttp;
            case "mgos_connect_http_ssl": return ConnectHttpTls;
            case "mgos_disconnect": return Close;
            case "mg_send": return Send;
            case "mg_conn_addr_to_str": return PutAddress;
            case "mgos_mjs_connection_address": return GetAddress;
            case "mgos_get_recv_mbuf": return GetReceived;
            case "mgos_mjs_send": return SendText;
            case "mgos_mjs_received": return GetData;
            case "mgos_get_mbuf_ptr": return GetBytes;
            case "mgos_get_mbuf_len": return GetCount;
            case "mbuf_remove": return Discard;
            case "mgos_is_inbound": return IsInbound;
            default: return null;
        }
    }

    private void Listen(MjsCall call)
    {
        ConnectionAddress text = new ConnectionAddress(call.GetText(0) ?? "");
        ListenAddress address = ListenAddress.Parse(text.Text);
        MjsCallback callback = call.GetCallback(1);
        ScriptConnection listener = null;
        if (address == null)
            _device.Log.Error(nameof(MjsHost), "no address to listen on: " + text.Text);
        else if (text.IsUdp)
            listener = UdpScriptListener.Open(_table, address, callback);
        else
            listener = TcpScriptListener.Open(_table, address, callback);
        Answer(call, listener);
    }

    private void Connect(MjsCall call) => Answer(call, Open(call, 0, null));

    private void ConnectTls(MjsCall call) => Answer(call, OpenTls(call, 0));

    private void ConnectHttp(MjsCall call) => AnswerHttp(call, Open(call, HttpPort, null));

    private void ConnectHttpTls(MjsCall call) => AnswerHttp(call, OpenTls(call, HttpPort));

    private ScriptConnection Open(MjsCall call, int defaultPort, TlsEndpoint tls)
    {
        ConnectionAddress text = new ConnectionAddress(call.GetText(0) ?? "");
        HostAddress address = HostAddress.Parse(text.Text, defaultPort);
        MjsCallback callback = call.GetCallback(1);
        if (address == null)
        {
            _device.Log.Error(nameof(MjsHost), "no address to connect to: " + text.Text);
            return null;
        }

        if (text.IsUdp)
            return UdpScriptConnection.Connect(_table, address, callback);
        return TcpScriptConnection.Connect(_table, address, tls, callback);
    }

    private ScriptConnection OpenTls(MjsCall call, int defaultPort)
    {
        HostAddress address = HostAddress.Parse(new ConnectionAddress(call.GetText(0) ?? "").Text, HttpPort);
        TlsFileNames files = new TlsFileNames
        {
            Certificate = call.GetText(3) ?? "",
            Key = call.GetText(4) ?? "",
            Authorities = call.GetText(5) ?? "",
            ServerName = address == null ? "" : address.Host,
        };
        string failure;
        TlsEndpoint tls = files.Load(_device, false, out failure);
        if (tls != null)
            return Open(call, defaultPort, tls);
        _device.Log.Error(nameof(MjsHost), "no TLS: " + failure);
        return null;
    }

    private static void AnswerHttp(MjsCall call, ScriptConnection connection)
    {
        if (connection != null)
            connection.Http = new HttpReply();
        Answer(call, connection);
    }

    private static void Answer(MjsCall call, ScriptConnection connection) => call.Return(connection == null ? null : connection.Pointer, 0);

    private static void Close(MjsCall call)
    {
        ScriptConnection connection = ConnectionOf(call);
        if (connection != null && !connection.IsClosed)
            connection.Close();
    }

    private static void Send(MjsCall call)
    {
        ScriptConnection connection = ConnectionOf(call);
        byte[] data;
        int offset;
        int count = call.GetInt(2);
        if (connection == null || count <= 0 || !call.TryGetBuffer(1, out data, out offset))
            return;
        connection.Send(data, offset, count < data.Length - offset ? count : data.Length - offset);
    }

    private static void SendText(MjsCall call)
    {
        ScriptConnection connection = ConnectionOf(call);
        byte[] text = call.GetBytes(1);
        if (text == null)
            call.Fail("only strings can be sent");
        else if (connection != null && text.Length > 0)
            connection.Send(text, 0, text.Length);
    }

    private static void GetData(MjsCall call)
    {
        ScriptConnection connection = ConnectionOf(call);
        byte[] data = new byte[connection == null ? 0 : connection.Received.Count];
        if (connection != null)
            Array.Copy(connection.Received.Data, connection.Received.Start, data, 0, data.Length);
        call.Return(data);
    }

    private static void PutAddress(MjsCall call) => call.Return(Memory.PutText(call, 1, call.GetInt(2), AddressOf(call, call.GetInt(3))));

    private static void GetAddress(MjsCall call) => call.Return(AddressOf(call, call.GetInt(1)));

    private static string AddressOf(MjsCall call, int flags)
    {
        ScriptConnection connection = ConnectionOf(call);
        if (connection == null)
            return "";
        string address = (flags & PeerFlag) != 0 ? connection.PeerAddress : connection.LocalAddress;
        return ConnectionAddress.Part(address, (flags & HostFlag) != 0, (flags & PortFlag) != 0);
    }

    // A connection and what it has received are the same pointer.
    private static void GetReceived(MjsCall call) => call.Return(call.GetMemory(0), 0);

    private static void GetBytes(MjsCall call)
    {
        ScriptConnection connection = ConnectionOf(call);
        call.Return(connection == null ? null : connection.FindReceivedBytes(), connection == null ? 0 : connection.Received.Start);
    }

    private static void GetCount(MjsCall call)
    {
        ScriptConnection connection = ConnectionOf(call);
        call.Return(connection == null ? 0 : connection.Received.Count);
    }

    private static void Discard(MjsCall call)
    {
        ScriptConnection connection = ConnectionOf(call);
        if (connection != null)
            connection.Discard(call.GetInt(1));
    }

    private static void IsInbound(MjsCall call)
    {
        ScriptConnection connection = ConnectionOf(call);
        call.Return(connection != null && connection.IsInbound);
    }

    private static ScriptConnection ConnectionOf(MjsCall call)
    {
        MjsMemory memory = call.GetMemory(0);
        return memory == null ? null : memory.Target as ScriptConnection;
    }
}
