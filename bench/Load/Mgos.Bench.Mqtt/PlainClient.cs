// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Mgos.Bench.Mqtt;

/// <summary>An MQTT 3.1.1 client that does as little as it can, so that what is measured is the device.</summary>
/// <remarks>
/// <code>
/// first byte  rest: length, 7 bits a byte, then
/// 10          CONNECT      0004 "MQTT" 04 flags keep-alive(2) id
/// 3q          PUBLISH      topic [id(2) if q is 2 or 4] payload
/// 40 50 62 70 PUBACK PUBREC PUBREL PUBCOMP   id(2)
/// 82          SUBSCRIBE    id(2) filter qos
/// </code>
/// Texts have their length before them, two bytes.
/// </remarks>
internal sealed class PlainClient : IDisposable
{
    private const int BufferBytes = 65536;
    private const byte Publishing = 3, Received = 5, Released = 6, Completed = 7, SubscriptionAnswered = 9;

    // A broker cuts the connection of a client that has more of QoS 2 open.
    private const int OpenOfQos2Max = 16;

    private readonly TcpClient _tcp = new() { NoDelay = true };
    private readonly NetworkStream _stream;
    private readonly Action<byte[], int> _onMessage;
    private readonly ManualResetEventSlim _subscribed = new();
    private readonly SemaphoreSlim _room = new(OpenOfQos2Max);
    private readonly Thread _reader;
    private int _lastId;
    private volatile bool _isEnding;

    /// <summary>Connects; the action gets the bytes of a message, on a thread of the client.</summary>
    public PlainClient(int port, string id, Action<byte[], int> onMessage)
    {
        _onMessage = onMessage;
        _tcp.Connect("127.0.0.1", port);
        _stream = _tcp.GetStream();
        Send(0x10, [0, 4, .. "MQTT"u8, 4, 2, 0, 0, .. Text(id)]);
        _stream.ReadExactly(new byte[4]);
        _reader = new Thread(ReadAll) { IsBackground = true };
        _reader.Start();
    }

    public void Subscribe(string filter, int qos)
    {
        Send(0x82, [.. NextId(), .. Text(filter), (byte)qos]);
        _subscribed.Wait();
    }

    public void Publish(string topic, byte[] payload, int qos)
    {
        if (qos == 2)
            _room.Wait();
        Send((byte)((Publishing << 4) | (qos << 1)), qos == 0 ? [.. Text(topic), .. payload] : [.. Text(topic), .. NextId(), .. payload]);
    }

    public void Dispose()
    {
        _isEnding = true;
        _tcp.Dispose();
        _reader.Join();
    }

    private static byte[] Text(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return [(byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    private byte[] NextId()
    {
        int id = (Interlocked.Increment(ref _lastId) % ushort.MaxValue) + 1;
        return [(byte)(id >> 8), (byte)id];
    }

    private void Send(byte first, byte[] rest)
    {
        List<byte> packet = [first];
        int length = rest.Length;
        for (; length > 127; length >>= 7)
            packet.Add((byte)(length | 0x80));
        packet.Add((byte)length);
        packet.AddRange(rest);
        lock (_tcp)
            _stream.Write([.. packet]);
    }

    private void ReadAll()
    {
        try
        {
            using BufferedStream input = new(_stream, BufferBytes);
            for (byte[] body = new byte[BufferBytes]; ;)
            {
                int first = input.ReadByte();
                if (first < 0)
                    return;
                int length = ReadLength(input);
                input.ReadExactly(body, 0, length);
                Process(first, body, length);
            }
        }
        catch (Exception) when (_isEnding)
        {
            // Closed while it read.
        }
    }

    private static int ReadLength(Stream input)
    {
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            int part = input.ReadByte();
            length |= (part & 0x7f) << shift;
            if (part < 0x80)
                return length;
        }
    }

    private void Process(int first, byte[] body, int length)
    {
        switch (first >> 4)
        {
            case Publishing:
                int id = 2 + BinaryPrimitives.ReadUInt16BigEndian(body);
                if ((first & 6) == 2)
                    Send(0x40, [body[id], body[id + 1]]);
                else if ((first & 6) == 4)
                    Send(0x50, [body[id], body[id + 1]]);
                _onMessage(body, length);
                break;
            case Received:
                Send(0x62, [body[0], body[1]]);
                break;
            case Released:
                Send(0x70, [body[0], body[1]]);
                break;
            case Completed:
                _room.Release();
                break;
            case SubscriptionAnswered:
                _subscribed.Set();
                break;
        }
    }
}
