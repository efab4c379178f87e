// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO;
using System.Text;

namespace Mgos.AzureDouble;

/// <summary>Reads the fields of a packet; one that is too short is the end of the connection.</summary>
internal sealed class PacketReader(byte[] data)
{
    private int _at;

    internal bool IsAtEnd => _at >= data.Length;

    internal byte Byte() => _at < data.Length ? data[_at++] : throw new IOException("packet too short");

    internal int Number() => Byte() << 8 | Byte();

    internal string Text()
    {
        int count = Number();
        if (count > data.Length - _at)
            throw new IOException("packet too short");
        _at += count;
        return Encoding.UTF8.GetString(data, _at - count, count);
    }

    internal byte[] Rest() => data[_at..];
}
