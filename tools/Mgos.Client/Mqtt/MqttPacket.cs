// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Text;

namespace Mgos.Client.Mqtt;

/// <summary>A packet of MQTT 3.1.1.</summary>
/// <remarks>
/// <code>
/// packet      FIRST LENGTH BODY     FIRST: type in the upper half, flags in the lower; LENGTH: 1 to 4 bytes of 7 bits, lowest first
/// CONNECT     10  "MQTT" 04 FLAGS KEEPALIVE(2) CLIENT_ID [USER] [PASSWORD]    FLAGS: 02 clean session, 80 user, 40 password
/// CONNACK     20  02 SESSION CODE                                             CODE 0: accepted
/// PUBLISH     30 + 2 * QOS  TOPIC [ID(2) if QOS > 0] PAYLOAD
/// PUBACK      40  02 ID(2)
/// SUBSCRIBE   82  ID(2) FILTER QOS                     SUBACK  90  ID(2) QOS  (80: refused)
/// PINGREQ     C0  00                                   PINGRESP  D0  00       DISCONNECT  E0  00
/// texts       length (2), UTF-8
/// </code>
/// </remarks>
internal readonly record struct MqttPacket(byte First, byte[] Body)
{
    internal const int TypeConnectAck = 2;
    internal const int TypePublish = 3;
    internal const int TypePublishAck = 4;
    internal const int TypeSubscribeAck = 9;
    internal const byte Refused = 0x80;

    private const byte ConnectFirst = 0x10;
    private const byte PublishFirst = 0x30;
    private const byte PublishAckFirst = 0x40;
    private const byte SubscribeFirst = 0x82;
    private const byte Level311 = 4;
    private const byte CleanSession = 0x02;
    private const byte HasUser = 0x80;
    private const byte HasPassword = 0x40;

    internal int Type => First >> 4;

    internal int Qos => (First >> 1) & 3;

    internal static byte[] PingRequest { get; } = [0xC0, 0];

    internal static byte[] Disconnect { get; } = [0xE0, 0];

    internal static byte[] Connect(string clientId, string userInfo, ushort keepAliveSeconds)
    {
        int colon = userInfo.IndexOf(':');
        string user = colon < 0 ? userInfo : userInfo[..colon];
        byte flags = (byte)(CleanSession | (user.Length > 0 ? HasUser : 0) | (colon >= 0 ? HasPassword : 0));
        List<byte> body = [.. Text("MQTT"), Level311, flags, .. Number(keepAliveSeconds), .. Text(clientId)];
        if (user.Length > 0)
            body.AddRange(Text(user));
        if (colon >= 0)
            body.AddRange(Text(userInfo[(colon + 1)..]));
        return Make(ConnectFirst, [.. body]);
    }

    internal static byte[] Subscribe(ushort id, string filter, int qos) => Make(SubscribeFirst, [.. Number(id), .. Text(filter), (byte)qos]);

    // Id 0 is QoS 0, any other QoS 1.
    internal static byte[] Publish(ushort id, string topic, ReadOnlySpan<byte> payload) => id == 0
        ? Make(PublishFirst, [.. Text(topic), .. payload])
        : Make(PublishFirst | 2, [.. Text(topic), .. Number(id), .. payload]);

    internal static byte[] PublishAck(ushort id) => Make(PublishAckFirst, Number(id));

    /// <summary>Reads id and first byte of an acknowledgement.</summary>
    internal (ushort Id, byte Code) ReadAck() => Body.Length >= 2 ? (BinaryPrimitives.ReadUInt16BigEndian(Body), Body.Length > 2 ? Body[2] : (byte)0) : throw Broken();

    /// <summary>Reads a PUBLISH.</summary>
    internal (string Topic, ushort Id, ReadOnlyMemory<byte> Payload) ReadPublish()
    {
        int idBytes = Qos > 0 ? 2 : 0;
        int topicBytes = Body.Length >= 2 ? BinaryPrimitives.ReadUInt16BigEndian(Body) : throw Broken();
        if (Body.Length < 2 + topicBytes + idBytes)
            throw Broken();
        ushort id = idBytes > 0 ? BinaryPrimitives.ReadUInt16BigEndian(Body.AsSpan(2 + topicBytes)) : (ushort)0;
        return (Encoding.UTF8.GetString(Body, 2, topicBytes), id, Body.AsMemory(2 + topicBytes + idBytes));
    }

    /// <summary>Reads the next packet of a stream.</summary>
    /// <exception cref="FormatException">It is no packet, or longer than allowed.</exception>
    /// <exception cref="EndOfStreamException">The stream has ended.</exception>
    internal static async Task<MqttPacket> ReadAsync(Stream stream, CancellationToken cancel)
    {
        byte[] head = new byte[1];
        await stream.ReadExactlyAsync(head, cancel).ConfigureAwait(false);
        byte first = head[0];
        int length = 0;
        for (int shift = 0; ; shift += 7)
        {
            await stream.ReadExactlyAsync(head, cancel).ConfigureAwait(false);
            length |= (head[0] & 0x7F) << shift;
            if (head[0] < 0x80)
                break;
            if (shift == 21)
                throw Broken();
        }

        if (length > ClientLimits.MaxMqttPacketBytes)
            throw new FormatException($"an MQTT packet of {length} bytes; {ClientLimits.MaxMqttPacketBytes} are allowed");
        byte[] body = new byte[length];
        await stream.ReadExactlyAsync(body, cancel).ConfigureAwait(false);
        return new MqttPacket(first, body);
    }

    private static FormatException Broken() => new("not MQTT");

    private static byte[] Make(int first, byte[] body)
    {
        List<byte> packet = [(byte)first];
        int rest = body.Length;
        do
        {
            packet.Add((byte)(rest & 0x7F | (rest > 0x7F ? 0x80 : 0)));
            rest >>= 7;
        }
        while (rest > 0);
        packet.AddRange(body);
        return [.. packet];
    }

    private static byte[] Number(ushort value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Text(string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return data.Length <= ushort.MaxValue ? [.. Number((ushort)data.Length), .. data] : throw new ArgumentException("The text is too long for MQTT.");
    }
}
