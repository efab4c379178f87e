// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;

namespace Mgos.AwsDouble;

/// <summary>A small MQTT 3.1.1 client, of another make than the device's: publishes with QoS 1 and takes messages of QoS 0 and 1.</summary>
public sealed class BrokerClient : IDisposable
{
    private const byte Connect = 0x10, Publish = 0x30, PublishQos1 = 0x32, Puback = 0x40, Subscribe = 0x82, Disconnect = 0xe0;
    private const int KeepAliveSeconds = 0;
    private const int TimeoutMilliseconds = 10000;

    private readonly TcpClient _tcp = new();
    private readonly Stream _stream;
    private readonly Action<string, byte[]> _onMessage;
    private readonly Thread _reader;
    private readonly AutoResetEvent _subscribed = new(false);
    private ushort _lastId;

    /// <summary>Connects.</summary>
    /// <param name="host">Broker.</param>
    /// <param name="port">Port.</param>
    /// <param name="clientId">Id of the client.</param>
    /// <param name="certificate">Own certificate with key; null to connect without TLS.</param>
    /// <param name="authority">Authority of the broker.</param>
    /// <param name="onMessage">Gets topic and payload, on a thread of the client.</param>
    public BrokerClient(string host, int port, string clientId, X509Certificate2 certificate, X509Certificate2 authority, Action<string, byte[]> onMessage)
    {
        _onMessage = onMessage;
        _tcp.Connect(host, port);
        _tcp.NoDelay = true;
        _stream = certificate == null ? _tcp.GetStream() : Secure(_tcp.GetStream(), host, certificate, authority);
        Send(Connect, [.. Text("MQTT"), 4, 2, KeepAliveSeconds >> 8, KeepAliveSeconds & 0xff, .. Text(clientId)]);
        (_, byte[] answer) = Read();
        if (answer.Length < 2 || answer[1] != 0)
            throw new IOException("The broker refuses: " + Convert.ToHexString(answer));
        _reader = new Thread(ReadAll) { IsBackground = true };
        _reader.Start();
    }

    /// <summary>Subscribes with QoS 1, and waits for the answer.</summary>
    /// <param name="filters">Topic filters.</param>
    public void SubscribeTo(IReadOnlyList<string> filters)
    {
        List<byte> body = [.. Number(NextId())];
        foreach (string filter in filters)
            body.AddRange([.. Text(filter), 1]);
        Send(Subscribe, [.. body]);
        if (!_subscribed.WaitOne(TimeoutMilliseconds))
            throw new TimeoutException("no answer to a subscription");
    }

    /// <summary>Publishes with QoS 1.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="payload">Payload.</param>
    public void PublishTo(string topic, byte[] payload) => Send(PublishQos1, [.. Text(topic), .. Number(NextId()), .. payload]);

    /// <summary>Says goodbye.</summary>
    public void Dispose()
    {
        try
        {
            Send(Disconnect, []);
        }
        catch (IOException)
        {
            // The broker has gone before.
        }

        _tcp.Dispose();
        _reader?.Join();
    }

    private static SslStream Secure(Stream stream, string host, X509Certificate2 certificate, X509Certificate2 authority)
    {
        SslStream secured = new(stream);
        secured.AuthenticateAsClient(new SslClientAuthenticationOptions
        {
            TargetHost = host,
            ClientCertificates = [certificate],
            CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { authority }, RevocationMode = X509RevocationMode.NoCheck,
            },
        });
        return secured;
    }

    private static byte[] Number(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Text(string text) => [.. Number(Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    private ushort NextId()
    {
        lock (_tcp)
            return _lastId = (ushort)(_lastId == ushort.MaxValue ? 1 : _lastId + 1);
    }

    private void Send(byte type, byte[] body)
    {
        List<byte> packet = [type];
        int length = body.Length;
        do
        {
            packet.Add((byte)((length & 0x7f) | (length > 0x7f ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);
        packet.AddRange(body);
        lock (_stream)
            _stream.Write([.. packet]);
    }

    private (byte Type, byte[] Body) Read()
    {
        byte type = ReadByte();
        int length = 0, shift = 0;
        byte part;
        do
        {
            part = ReadByte();
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        byte[] body = new byte[length];
        _stream.ReadExactly(body);
        return (type, body);
    }

    private byte ReadByte()
    {
        int value = _stream.ReadByte();
        return value >= 0 ? (byte)value : throw new EndOfStreamException();
    }

    private void ReadAll()
    {
        try
        {
            while (true)
                Take(Read());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The connection has ended.
        }
    }

    private void Take((byte Type, byte[] Body) packet)
    {
        if ((packet.Type & 0xf0) == (Subscribe & 0xf0) + 0x10)
            _subscribed.Set();
        if ((packet.Type & 0xf0) != Publish)
            return;
        byte[] body = packet.Body;
        int at = 2 + ((body[0] << 8) | body[1]);
        string topic = Encoding.UTF8.GetString(body, 2, at - 2);
        if ((packet.Type & 0x06) != 0)
        {
            Send(Puback, body[at..(at + 2)]);
            at += 2;
        }

        _onMessage(topic, body[at..]);
    }
}
