// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Mgos.AzureDouble;

/// <summary>One client of an <see cref="MqttEndpoint"/>: packets in, calls of the service out.</summary>
/// <remarks>What the hub of Azure does not take ends the connection here, too: QoS 2, other packets, topics that the service does not know.</remarks>
public sealed class MqttSession
{
    private const int Connect = 1, Publish = 3, Puback = 4, Subscribe = 8, Unsubscribe = 10, Ping = 12, Disconnect = 14;
    private const int MaxPacketBytes = 1024 * 1024;

    private readonly TcpClient _client;
    private readonly SslStream _stream;
    private readonly IMqttService _service;
    private readonly HashSet<string> _filters = [];
    private int _lastId;
    private bool _isIn;

    internal MqttSession(TcpClient client, SslStream stream, IMqttService service)
    {
        _client = client;
        _stream = stream;
        _service = service;
    }

    /// <summary>For the service.</summary>
    public object Tag { get; set; }

    /// <summary>Tells whether the client has subscribed to a filter.</summary>
    /// <param name="filter">The filter, letter by letter.</param>
    /// <returns>True if it has.</returns>
    public bool HasFilter(string filter)
    {
        lock (_filters)
            return _filters.Contains(filter);
    }

    /// <summary>Sends a message with QoS 1.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="payload">Payload.</param>
    /// <returns>Its id.</returns>
    public int Send(string topic, byte[] payload)
    {
        lock (_stream)
        {
            _lastId = _lastId == ushort.MaxValue ? 1 : _lastId + 1;
            Write(Publish << 4 | 2, [.. Text(topic), (byte)(_lastId >> 8), (byte)_lastId, .. payload]);
            return _lastId;
        }
    }

    /// <summary>Ends the connection.</summary>
    public void Close() => _client.Close();

    internal void Run()
    {
        try
        {
            while (Take(Read()))
            {
            }
        }
        finally
        {
            if (_isIn)
                _service.Ended(this);
        }
    }

    private static byte[] Text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return [(byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    private bool Take((int Type, int Flags, byte[] Body) packet)
    {
        PacketReader reader = new(packet.Body);
        if (_isIn == (packet.Type == Connect))
            return false;
        switch (packet.Type)
        {
            case Connect: return TakeConnect(reader);
            case Publish: return TakePublish(packet.Flags, reader);
            case Puback: _service.Acknowledged(this, reader.Number()); return true;
            case Subscribe: return TakeSubscribe(reader);
            case Unsubscribe: return TakeUnsubscribe(reader);
            case Ping: Write(13 << 4, []); return true;
            default: return false;
        }
    }

    private bool TakeConnect(PacketReader reader)
    {
        if (reader.Text() != "MQTT" || reader.Byte() != 4)
            return false;
        int flags = reader.Byte();
        reader.Number();
        string clientId = reader.Text();
        if ((flags & 4) != 0)
        {
            reader.Text();
            reader.Text();
        }

        string user = (flags & 0x80) != 0 ? reader.Text() : "";
        string password = (flags & 0x40) != 0 ? reader.Text() : "";
        int code = _service.Connect(this, new ConnectRequest(clientId, user, password, _stream.RemoteCertificate as X509Certificate2));
        _isIn = code == 0;
        Write(2 << 4, [0, (byte)code]);
        return _isIn;
    }

    private bool TakePublish(int flags, PacketReader reader)
    {
        string topic = reader.Text();
        int qos = flags >> 1 & 3;
        if (qos > 1)
            return false;
        int id = qos == 1 ? reader.Number() : 0;
        if (!_service.Publish(this, topic, reader.Rest()))
            return false;
        if (qos == 1)
            Write(Puback << 4, [(byte)(id >> 8), (byte)id]);
        return true;
    }

    private bool TakeSubscribe(PacketReader reader)
    {
        List<byte> answer = [reader.Byte(), reader.Byte()];
        while (!reader.IsAtEnd)
        {
            string filter = reader.Text();
            if (!_service.Subscribe(this, filter))
                return false;
            lock (_filters)
                _filters.Add(filter);
            answer.Add(Math.Min(reader.Byte(), (byte)1));
        }

        Write(9 << 4, [.. answer]);
        _service.Subscribed(this);
        return true;
    }

    private bool TakeUnsubscribe(PacketReader reader)
    {
        byte[] id = [reader.Byte(), reader.Byte()];
        while (!reader.IsAtEnd)
        {
            lock (_filters)
                _filters.Remove(reader.Text());
        }

        Write(11 << 4, id);
        return true;
    }

    private void Write(int first, byte[] body)
    {
        List<byte> packet = [(byte)first];
        int length = body.Length;
        do
        {
            packet.Add((byte)(length & 0x7f | (length > 0x7f ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);
        packet.AddRange(body);
        lock (_stream)
            _stream.Write([.. packet]);
    }

    private (int Type, int Flags, byte[] Body) Read()
    {
        int first = ReadByte();
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            int part = ReadByte();
            length |= (part & 0x7f) << shift;
            if ((part & 0x80) == 0)
                break;
        }

        if (length > MaxPacketBytes)
            throw new IOException("packet too large");
        byte[] body = new byte[length];
        _stream.ReadExactly(body);
        return (first >> 4, first & 15, body);
    }

    private int ReadByte()
    {
        int value = _stream.ReadByte();
        return value >= 0 ? value : throw new EndOfStreamException();
    }
}
