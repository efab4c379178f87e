// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Build;

/// <summary>A zip archive as devices read it: files stored, sizes and CRC in the local headers, no times, so that equal content gives equal bytes.</summary>
internal sealed class StoredZip
{
    private const ushort Version = 20;
    private const uint Polynomial = 0xedb88320;

    private readonly MemoryStream _files = new();
    private readonly MemoryStream _directory = new();
    private ushort _count;

    internal void Add(string name, byte[] data)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(name);
        uint offset = (uint)_files.Length;
        uint crc = CrcOf(data);
        Write(_files, 0x04034b50u);
        WriteShared(_files, nameBytes, data, crc);
        _files.Write(nameBytes);
        _files.Write(data);
        Write(_directory, 0x02014b50u);
        Write(_directory, Version);
        WriteShared(_directory, nameBytes, data, crc);
        _directory.Write(new byte[10]);
        Write(_directory, offset);
        _directory.Write(nameBytes);
        _count++;
    }

    internal byte[] ToArray()
    {
        using MemoryStream archive = new();
        _files.WriteTo(archive);
        _directory.WriteTo(archive);
        Write(archive, 0x06054b50u);
        Write(archive, 0u);
        Write(archive, _count);
        Write(archive, _count);
        Write(archive, (uint)_directory.Length);
        Write(archive, (uint)_files.Length);
        Write(archive, (ushort)0);
        return archive.ToArray();
    }

    private static void WriteShared(MemoryStream to, byte[] name, byte[] data, uint crc)
    {
        Write(to, Version);
        Write(to, 0u);
        Write(to, 0u);
        Write(to, crc);
        Write(to, (uint)data.Length);
        Write(to, (uint)data.Length);
        Write(to, (ushort)name.Length);
        Write(to, (ushort)0);
    }

    private static void Write(MemoryStream to, uint value) => to.Write(BitConverter.GetBytes(value));

    private static void Write(MemoryStream to, ushort value) => to.Write(BitConverter.GetBytes(value));

    private static uint CrcOf(byte[] data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
        }

        return ~crc;
    }
}
