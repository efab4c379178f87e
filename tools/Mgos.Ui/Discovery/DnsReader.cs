// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace Mgos.Ui.Discovery;

/// <summary>Reads answers of multicast DNS.</summary>
/// <remarks>
/// All numbers are big endian.
/// <code>
/// message   ID(2) FLAGS(2) QUESTIONS(2) ANSWERS(2) AUTHORITIES(2) ADDITIONALS(2), then as many of each
/// question  NAME TYPE(2) CLASS(2)
/// record    NAME TYPE(2) CLASS(2) TTL(4) LENGTH(2) DATA       class: 1, and 8000 for "the only one"
/// name      labels: LENGTH(1) TEXT; 0 ends it; C000 + OFFSET goes on at an earlier place of the message
/// A (1)     4 bytes        PTR (12)  NAME      SRV (33)  PRIORITY(2) WEIGHT(2) PORT(2) NAME
/// TXT (16)  LENGTH(1) "key=value", again and again
/// FLAGS     8000: an answer
/// </code>
/// </remarks>
internal ref struct DnsReader
{
    /// <summary>Records of a message that are looked at; the rest is left out.</summary>
    internal const int MaxRecords = 256;

    internal const ushort TypeAddress = 1;
    internal const ushort TypePointer = 12;
    internal const ushort TypeText = 16;
    internal const ushort TypeService = 33;
    internal const ushort ClassInternet = 1;
    private const int HeaderSize = 12;
    private const int MaxNameLength = 255;
    private const ushort AnswerFlag = 0x8000;
    private const ushort ClassMask = 0x7fff;
    private const byte JumpMask = 0xc0;

    private readonly ReadOnlySpan<byte> _message;
    private int _offset;

    private DnsReader(ReadOnlySpan<byte> message) => _message = message;

    /// <summary>Reads the records of a message, of all sections.</summary>
    /// <returns>The records; none if it is a question.</returns>
    /// <exception cref="InvalidDataException">It is no message of DNS.</exception>
    internal static IReadOnlyList<DnsRecord> Read(ReadOnlySpan<byte> message)
    {
        DnsReader reader = new(message);
        return reader.Read();
    }

    private IReadOnlyList<DnsRecord> Read()
    {
        ReadOnlySpan<byte> header = Take(HeaderSize);
        if ((Number(header[2..]) & AnswerFlag) == 0)
            return [];
        for (int questions = Number(header[4..]); questions > 0; questions--)
        {
            Name();
            Take(4);
        }

        List<DnsRecord> records = [];
        int count = Math.Min(MaxRecords, Number(header[6..]) + Number(header[8..]) + Number(header[10..]));
        for (; count > 0; count--)
        {
            if (Record() is { } record)
                records.Add(record);
        }

        return records;
    }

    private DnsRecord? Record()
    {
        string name = Name().ToLowerInvariant();
        ReadOnlySpan<byte> head = Take(10);
        bool isInternet = (Number(head[2..]) & ClassMask) == ClassInternet;
        TimeSpan life = TimeSpan.FromSeconds(BinaryPrimitives.ReadUInt32BigEndian(head[4..]));
        int end = _offset + Number(head[8..]);
        if (end > _message.Length)
            throw Broken();
        DnsRecord? record = isInternet ? Data(name, Number(head), life, end) : null;
        _offset = end;
        return record;
    }

    private DnsRecord? Data(string name, int type, TimeSpan life, int end) => type switch
    {
        TypeAddress when end - _offset == 4 => new DnsRecord.Address(name, life, new IPAddress(Take(4))),
        TypePointer => new DnsRecord.Pointer(name, life, Name()),
        TypeService => new DnsRecord.Service(name, life, Port(out int port), port),
        TypeText => new DnsRecord.Text(name, life, Values(end)),
        _ => null,
    };

    private string Port(out int port)
    {
        port = Number(Take(6)[4..]);
        return Name().ToLowerInvariant();
    }

    private Dictionary<string, string> Values(int end)
    {
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        while (_offset < end)
        {
            string[] pair = Encoding.UTF8.GetString(Take(Take(1)[0])).Split('=', 2);
            if (pair[0].Length > 0)
                values.TryAdd(pair[0], pair.Length > 1 ? pair[1] : "");
        }

        return values;
    }

    // A jump goes back, and each further back than the one before: no loop can be made of them.
    private string Name()
    {
        StringBuilder name = new();
        int earliest = _offset, afterJump = -1;
        for (int length; (length = Take(1)[0]) > 0;)
        {
            if ((length & JumpMask) == JumpMask)
            {
                int target = ((length & ~JumpMask) << 8) | Take(1)[0];
                if (target >= earliest)
                    throw Broken();
                afterJump = afterJump < 0 ? _offset : afterJump;
                earliest = _offset = target;
                continue;
            }

            if ((length & JumpMask) != 0 || name.Length + length > MaxNameLength)
                throw Broken();
            name.Append(name.Length > 0 ? "." : "").Append(Encoding.UTF8.GetString(Take(length)));
        }

        _offset = afterJump < 0 ? _offset : afterJump;
        return name.ToString();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _message.Length - _offset)
            throw Broken();
        ReadOnlySpan<byte> data = _message.Slice(_offset, count);
        _offset += count;
        return data;
    }

    private static int Number(ReadOnlySpan<byte> data) => BinaryPrimitives.ReadUInt16BigEndian(data);

    private static InvalidDataException Broken() => new("no message of DNS");
}
