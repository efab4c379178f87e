// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Text;
using System.Threading;

namespace Mgos.Host.Tests.Mqtt;

/// <summary>A packet that a scripted broker has received.</summary>
public sealed class BrokerPacket
{
    private BrokerPacket(int first, byte[] body)
    {
        First = first;
        Body = body;
    }

    public int First { get; }

    public byte[] Body { get; }

    /// <summary>1 CONNECT, 3 PUBLISH, 4 PUBACK, 5 PUBREC, 6 PUBREL, 7 PUBCOMP, 8 SUBSCRIBE, 10 UNSUBSCRIBE, 12 PINGREQ, 14 DISCONNECT.</summary>
    public int Type => First >> 4;

    public bool IsDuplicate => (First & 8) != 0;

    public bool IsRetained => (First & 1) != 0;

    public int Qos => (First >> 1) & 3;

    public string Topic => Text(IsRequest ? 2 : 0);

    public int Id => IsRequest || Type is >= 4 and <= 7 ? Number(0) : Qos == 0 ? 0 : Number(2 + Number(0));

    public byte[] Payload => Body[(2 + Number(0) + (Qos == 0 ? 0 : 2))..];

    public string Message => Encoding.UTF8.GetString(Payload);

    public string Hex => Convert.ToHexString([(byte)First, .. Length(Body.Length), .. Body]);

    private bool IsRequest => Type is 8 or 10;

    public static BrokerPacket Read(Stream stream)
    {
        var first = stream.ReadByte();
        if (first < 0)
            return null;
        int length = 0, shift = 0, part;
        do
        {
            part = stream.ReadByte();
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        var body = new byte[length];
        stream.ReadExactly(body);
        return new BrokerPacket(first, body);
    }

    public static byte[] Publish(string topic, byte[] payload, int qos, int id, bool isRetained = false)
    {
        var name = Encoding.UTF8.GetBytes(topic);
        byte[] number = qos == 0 ? [] : [(byte)(id >> 8), (byte)id];
        return [(byte)(0x30 | (qos << 1) | (isRetained ? 1 : 0)), .. Length(2 + name.Length + number.Length + payload.Length), (byte)(name.Length >> 8), (byte)name.Length, .. name, .. number, .. payload];
    }

    public override string ToString() => Type + (IsDuplicate ? "d" : "") + (Type == 3 ? " " + Topic + " " + Message : Type is 8 or 10 ? " " + Topic : "");

    private static byte[] Length(int length)
    {
        using MemoryStream bytes = new();
        do
        {
            bytes.WriteByte((byte)((length & 0x7f) | (length > 0x7f ? 0x80 : 0)));
            length >>= 7;
        }
        while (length > 0);
        return bytes.ToArray();
    }

    private int Number(int at) => (Body[at] << 8) | Body[at + 1];

    private string Text(int at) => Encoding.UTF8.GetString(Body, at + 2, Number(at));
}
