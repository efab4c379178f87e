// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Mgos.Host;
using nanoFramework.M2Mqtt.Exceptions;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>The TCP or TLS connection to a broker. The name is looked up once, when the object is made.</summary>
internal sealed class MqttLink
{
    private const int LengthBits = 7;
    private const int LengthBytesMax = 4;

    private readonly HostMachine _machine;
    private readonly string _host;
    private readonly IPEndPoint _address;
    private readonly bool _isSecure;
    private readonly X509Certificate _authority;
    private readonly X509Certificate _certificate;
    private readonly SslProtocols _protocol;
    private readonly object _sending = new();
    private Socket _socket;
    private Stream _stream;

    internal MqttLink(HostMachine machine, string host, int port, bool isSecure, X509Certificate authority, X509Certificate certificate, MqttSslProtocols protocol)
    {
        _machine = machine;
        _host = host;
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : Dns.GetHostEntry(host).AddressList;
        var address = found.FirstOrDefault(one => one.AddressFamily == AddressFamily.InterNetwork) ?? found.FirstOrDefault()
            ?? throw new InvalidOperationException("No address found for the remote host name");
        _address = new IPEndPoint(address, port);
        _isSecure = isSecure;
        _authority = authority;
        _certificate = certificate;
        _protocol = ToSslProtocols(protocol);
    }

    /// <summary>What the last handshake agreed on; null without one.</summary>
    internal string TlsFacts { get; private set; }

    internal void Connect(bool isChecked)
    {
        Close();
        TlsFacts = null;
        var socket = new Socket(_address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _socket = socket;
        socket.Connect(_address);
        Stream stream = new NetworkStream(socket, ownsSocket: true);
        _stream = stream;
        if (!_isSecure)
            return;
        SslStream secured = new(stream);
        _stream = secured;
        SslClientAuthenticationOptions options = new MqttTls(_machine, _host, _authority, _certificate, _protocol, isChecked).ToOptions();
        string wanted = _machine.Mqtt.ApplicationProtocolOf(_address.Port);
        if (wanted != null)
            options.ApplicationProtocols = [new SslApplicationProtocol(wanted)];
        secured.AuthenticateAsClient(options);
        TlsFacts = secured.SslProtocol + " " + secured.NegotiatedCipherSuite + ", broker is " + secured.RemoteCertificate?.Subject + " by " + secured.RemoteCertificate?.Issuer;
    }

    internal void Send(byte[] packet)
    {
        lock (_sending)
        {
            var stream = _stream ?? throw new IOException("The connection is closed.");
            stream.Write(packet);
            stream.Flush();
        }
    }

    /// <summary>Reads the first byte and the rest of a packet; null if the broker has closed.</summary>
    internal byte[] Read(out byte first)
    {
        var stream = _stream ?? throw new IOException("The connection is closed.");
        var start = stream.ReadByte();
        first = (byte)start;
        if (start < 0)
            return null;
        var body = new byte[ReadLength(stream)];
        stream.ReadExactly(body);
        return body;
    }

    internal void Close()
    {
        var socket = _socket;
        _socket = null;
        _stream = null;
        // Not the stream: goodbyes of TLS wait for a peer that may be silent.
        socket?.Close();
    }

    private static int ReadLength(Stream stream)
    {
        var length = 0;
        for (var i = 0; i < LengthBytesMax; i++)
        {
            var part = stream.ReadByte();
            if (part < 0)
                throw new EndOfStreamException();
            length |= (part & 0x7f) << (LengthBits * i);
            if ((part & 0x80) == 0)
                return length;
        }

        throw new MqttClientException(MqttClientErrorCode.WrongBrokerMessage);
    }

    private static SslProtocols ToSslProtocols(MqttSslProtocols protocol) => protocol switch
    {
        MqttSslProtocols.None => SslProtocols.None,
        MqttSslProtocols.TLSv1_2 => SslProtocols.Tls12,
        MqttSslProtocols.TLSv1_3 => SslProtocols.Tls13,
        _ => throw new ArgumentException("SSL/TLS protocol version not supported"),
    };
}
