// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>Connections, for api_net.js and api_http.js.</summary>
internal sealed class NetFunctions : IMjsFunctions
{
    private const int HostFlag = 1;
    private const int PortFlag = 2;
    private const int PeerFlag = 4;
    private const int HttpPort = 80;

    private readonly MjsEngine _engine;
    private readonly ConnectionOpener _opener;

    internal NetFunctions(MjsEngine engine, ConnectionOpener opener)
    {
        _engine = engine;
        _opener = opener;
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
            case "mgos_mjs_net_address": return GetAddress;
            case "mgos_get_recv_mbuf": return GetReceived;
            case "mgos_mjs_net_serve": return ServeFor;
            case "mgos_mjs_net_connect": return ConnectFor;
            case "mgos_mjs_net_send": return SendText;
            case "mgos_get_mbuf_ptr": return GetBytes;
            case "mgos_get_mbuf_len": return GetCount;
            case "mbuf_remove": return Discard;
            case "mgos_is_inbound": return IsInbound;
            default: return null;
        }
    }

    private void Listen(MjsCall call) => Answer(call, _opener.Listen(call.GetText(0), ScriptOf(call)));

    private void Connect(MjsCall call) => Answer(call, _opener.Connect(call.GetText(0), 0, null, ScriptOf(call)));

    private void ConnectTls(MjsCall call) => Answer(call, OpenTls(call, 0));

    private void ConnectHttp(MjsCall call) => AnswerHttp(call, _opener.Connect(call.GetText(0), HttpPort, null, ScriptOf(call)));

    private void ConnectHttpTls(MjsCall call) => AnswerHttp(call, OpenTls(call, HttpPort));

    private ScriptConnection OpenTls(MjsCall call, int defaultPort) =>
        _opener.ConnectTls(call.GetText(0), defaultPort, call.GetText(3), call.GetText(4), call.GetText(5), ScriptOf(call));

    private static CallbackScript ScriptOf(MjsCall call) => new CallbackScript(call.GetCallback(1));

    // Net.serve and Net.connect
    private void ServeFor(MjsCall call)
    {
        MjsValue options = call.GetValue(0);
        Answer(call, _opener.Listen(options.Get("addr").GetText(), new OptionsScript(_engine, options)));
    }

    private void ConnectFor(MjsCall call)
    {
        MjsValue options = call.GetValue(0);
        OptionsScript script = new OptionsScript(_engine, options);
        string address = options.Get("addr").GetText();
        Answer(call, options.Get("ssl").IsTruthy ? _opener.ConnectTls(address, options, script) : _opener.Connect(address, 0, null, script));
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

    private static void PutAddress(MjsCall call) => call.Return(Memory.PutText(call, 1, call.GetInt(2), AddressOf(call, call.GetInt(3))));

    private static void GetAddress(MjsCall call) => 
        call.Return(AddressOf(call, (call.GetBoolean(1) ? 0 : PeerFlag) | (call.GetBoolean(2) ? HostFlag : 0) | (call.GetBoolean(3) ? PortFlag : 0)));

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
