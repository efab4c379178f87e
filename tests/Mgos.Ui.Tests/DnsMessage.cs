// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Ui.Tests;

/// <summary>Writes messages of DNS by hand.</summary>
internal sealed class DnsMessage
{
    private readonly List<byte> _data = [0, 0, 0x84, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public DnsMessage Answer(string name, ushort type, uint seconds, Action<DnsMessage> data)
    {
        _data[7]++;
        Name(name).Number(type).Number(1).Number((int)(seconds >> 16)).Number((int)(seconds & 0xffff)).Number(0);
        int start = _data.Count;
        data(this);
        _data[start - 2] = (byte)((_data.Count - start) >> 8);
        _data[start - 1] = (byte)(_data.Count - start);
        return this;
    }

    public DnsMessage Name(string name)
    {
        foreach (string label in name.Split('.'))
            Label(label);
        return Bytes(0);
    }

    public DnsMessage Label(string text) => Bytes([(byte)text.Length, .. Encoding.UTF8.GetBytes(text)]);

    public DnsMessage Jump(int offset) => Number(0xc000 | offset);

    public DnsMessage Number(int value) => Bytes((byte)(value >> 8), (byte)value);

    public DnsMessage Bytes(params byte[] data)
    {
        _data.AddRange(data);
        return this;
    }

    public byte[] ToArray() => [.. _data];
}
