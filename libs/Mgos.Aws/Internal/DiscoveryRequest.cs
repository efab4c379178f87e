// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Aws;

/// <summary>One question to the discovery service of Greengrass, in HTTP/1.0 so that the answer ends with the connection.</summary>
internal sealed class DiscoveryRequest : ITcpConnectHandler, ITransportOwner
{
    internal const int Ok = 200;

    private const int TimeoutMilliseconds = 30000;

    private readonly Device _device;
    private readonly IDiscoveryOwner _owner;
    private readonly TlsEndpoint _tls;
    private readonly HostAddress _address;
    private readonly TcpConnector _connector;
    private readonly byte[] _answer = new byte[AwsConstants.MaxDiscoveryBytes];
    private readonly byte[] _request;
    private int _sent;
    private int _received;
    private int _timer;
    private bool _isEnded;
    private IByteTransport _transport;

    internal DiscoveryRequest(Device device, IDiscoveryOwner owner, TlsEndpoint tls, HostAddress address, string thingName)
    {
        _device = device;
        _owner = owner;
        _tls = tls;
        _address = address;
        _connector = new TcpConnector(device);
        _request = Encoding.UTF8.GetBytes("GET /greengrass/discover/thing/" + thingName + " HTTP/1.0\r\nHost: " + Where + "\r\n\r\n");
    }

    private string Where => _address.Host + ":" + _address.Port.ToString();

    internal void Start()
    {
        _timer = _device.Timers.Set(TimeoutMilliseconds, TimerOptions.None, () => End("no answer from " + Where + " in 30 s; check the network"));
        _connector.Connect(_address.Host, _address.Port, this);
    }

    public void OnConnected(IByteTransport transport)
    {
        if (_isEnded)
        {
            transport.Close();
            return;
        }

        _transport = _tls.Wrap(_device, transport);
        _transport.Owner = this;
        _transport.Arm(true, true);
    }

    public void OnConnectFailed(string reason) => End("no connection to " + Where + ": " + reason + "; check mqtt.server and the network");

    public void OnReady()
    {
        if (_isEnded || !TrySend())
            return;
        int count = 1;
        while (count > 0 && _received < _answer.Length)
        {
            count = _transport.Receive(_answer, _received, _answer.Length - _received);
            if (count > 0)
                _received += count;
        }

        if (_received == _answer.Length)
            End("the answer of the discovery has more than " + _answer.Length.ToString() + " bytes");
        else if (count < 0)
            Finish();
    }

    private bool TrySend()
    {
        if (_sent == _request.Length)
            return true;
        int count = _transport.Send(_request, _sent, _request.Length - _sent);
        if (count < 0)
        {
            End("no TLS with " + Where + "; check mqtt.ssl_cert, mqtt.ssl_key and mqtt.ssl_ca_cert");
            return false;
        }

        _sent += count;
        _transport.Arm(true, _sent < _request.Length);
        return true;
    }

    private void Finish()
    {
        string head = Encoding.UTF8.GetString(_answer, 0, _received < 12 ? _received : 12);
        int status;
        int body = FindBody();
        if (body < 0 || head.Length < 12 || !int.TryParse(head.Substring(9, 3), out status))
        {
            End(Where + " closed the connection without an answer; check mqtt.ssl_cert and mqtt.ssl_key");
            return;
        }

        byte[] content = new byte[_received - body];
        Array.Copy(_answer, body, content, 0, content.Length);
        Close();
        _owner.OnAnswer(status, content);
    }

    private int FindBody()
    {
        for (int i = 3; i < _received; i++)
        {
            if (_answer[i] == '\n' && _answer[i - 1] == '\r' && _answer[i - 2] == '\n' && _answer[i - 3] == '\r')
                return i + 1;
        }

        return -1;
    }

    private void End(string why)
    {
        if (_isEnded)
            return;
        Close();
        _owner.OnFailed(why);
    }

    private void Close()
    {
        _isEnded = true;
        _device.Timers.Clear(_timer);
        _connector.Cancel();
        if (_transport != null)
            _transport.Close();
    }
}
