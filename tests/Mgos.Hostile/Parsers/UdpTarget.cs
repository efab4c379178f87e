// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;
using Mgos.Hostile.Inputs;
using Mgos.Net;
using Mgos.Rpc.Udp;

namespace Mgos.Hostile.Parsers;

/// <summary>Datagrams into RPC over UDP: to the port that the device listens on, and as answers of the peer that it sends to.</summary>
internal sealed class UdpTarget : ParserTarget, IDisposable
{
    private const int MaxWaitingCalls = 64;

    private static readonly byte[] s_goodCall = Encoding.ASCII.GetBytes("{\"id\":7,\"src\":\"udp\",\"method\":\"RPC.Ping\"}");

    private readonly RpcTarget _rpc = new();
    private readonly Socket _peer = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly byte[] _answer = new byte[NetPlatform.MaxDatagramBytes];
    private readonly EndPoint _from;
    private AttackedDevice _device;
    private UdpListenChannel _listener;
    private UdpOutRpcChannel _out;

    public UdpTarget()
    {
        _peer.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _from = _peer.LocalEndPoint!;
        (_device, _listener, _out) = Start();
    }

    public override string Name => "udp";

    public override byte[][] Seeds => _rpc.Seeds;

    public override byte[][] Tokens => _rpc.Tokens;

    public override void Generate(HostileRandom random, InputBuffer input) => _rpc.Generate(random, input);

    public void Dispose() => _peer.Dispose();

    public override void Feed(byte[] input, HostileRandom random)
    {
        int count = Math.Min(input.Length, NetPlatform.MaxDatagramBytes);
        if (random.OneIn(3))
            _out.OnDatagram(input, count, random.OneIn(4) ? new IPEndPoint(IPAddress.Loopback, 9) : _from);
        else
            _listener.OnDatagram(input, count, _from);
        _device.Step();
        TakeAnswers();
        int channels = _device.Router.GetChannels().Length;
        HostileFailure.Unless(channels <= MaxWaitingCalls, "channels are left over: " + channels);
        if (_device.IsOver)
            Restart();
    }

    public override void CheckHealth()
    {
        Restart();
        _listener.OnDatagram(s_goodCall, s_goodCall.Length, _from);
        _device.Step();
        HostileFailure.Unless(_peer.Poll(10_000_000, SelectMode.SelectRead), "no answer");
        string answer = Encoding.UTF8.GetString(_answer, 0, _peer.Receive(_answer));
        HostileFailure.Unless(answer.StartsWith("{\"id\":7,", StringComparison.Ordinal) && answer.Contains("\"result\":{\"channel_info\":", StringComparison.Ordinal), "wrong answer: " + answer);
        _device.CheckCalls();
    }

    // What the device sends back is a frame that fits.
    private void TakeAnswers()
    {
        while (_peer.Available > 0)
        {
            int count = _peer.Receive(_answer);
            HostileFailure.Unless(count > 1 && _answer[0] == '{' && _answer[count - 1] == '}', "sends what is no frame: " + Encoding.Latin1.GetString(_answer, 0, count));
        }
    }

    private void Restart()
    {
        _device.Device.ShutDown();
        (_device, _listener, _out) = Start();
    }

    private (AttackedDevice Device, UdpListenChannel Listener, UdpOutRpcChannel Out) Start()
    {
        AttackedDevice device = new();
        UdpListenChannel listener = new(device.Router, ListenAddress.Parse("127.0.0.1:0"));
        UdpOutRpcChannel sender = new(device.Router, HostAddress.Parse(_from.ToString()!, 0));
        device.Device.Parts.Add(listener);
        device.Device.Parts.Add(sender);
        device.Router.AddChannel(listener);
        device.Router.AddChannel(sender);
        listener.Connect();
        sender.Connect();
        device.Step();
        HostileFailure.Unless(listener.Port > 0 && sender.IsOpen, "cannot open sockets");
        return (device, listener, sender);
    }
}
