// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Ota;

namespace Mgos.TestKit.Ota;

/// <summary>Makes zip archives of stored files, as the original's tools do, and others.</summary>
public sealed class ZipBuilder
{
    private const int Version = 20;

    private readonly ByteBuffer _entries = new ByteBuffer();
    private readonly ByteBuffer _directory = new ByteBuffer();
    private int _count;

    /// <summary>Put in front of every name, for example <c>app-1.0/</c>.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Flags of the entries that follow.</summary>
    public int Flags { get; set; }

    /// <summary>Compression method of the entries that follow.</summary>
    public int Method { get; set; }

    /// <summary>Put behind the last header of the archive.</summary>
    public string Comment { get; set; } = "";

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its content.</param>
    public void Add(string name, byte[] data) => Add(name, data, new byte[0]);

    /// <summary>Adds a file with an extra field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its content.</param>
    /// <param name="extra">The field with its header.</param>
    public void Add(string name, byte[] data, byte[] extra)
    {
        byte[] nameBytes = Encoding.UTF8.GetBytes(Folder + name);
        uint offset = (uint)_entries.Length;
        _entries.UInt32(0x04034b50);
        WriteShared(_entries, nameBytes, data, extra);
        _entries.Bytes(nameBytes);
        _entries.Bytes(extra);
        _entries.Bytes(data);
        _directory.UInt32(0x02014b50);
        _directory.UInt16(Version);
        WriteShared(_directory, nameBytes, data, extra);
        _directory.UInt16(0);
        _directory.UInt16(0);
        _directory.UInt16(0);
        _directory.UInt32(0);
        _directory.UInt32(offset);
        _directory.Bytes(nameBytes);
        _directory.Bytes(extra);
        _count++;
    }

    /// <summary>Puts the archive together.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] ToArray()
    {
        ByteBuffer archive = new ByteBuffer();
        archive.Bytes(_entries.ToArray());
        archive.Bytes(_directory.ToArray());
        archive.UInt32(0x06054b50);
        archive.UInt32(0);
        archive.UInt16(_count);
        archive.UInt16(_count);
        archive.UInt32((uint)_directory.Length);
        archive.UInt32((uint)_entries.Length);
        archive.UInt16(Comment.Length);
        archive.Text(Comment);
        return archive.ToArray();
    }

    private void WriteShared(ByteBuffer to, byte[] name, byte[] data, byte[] extra)
    {
        Crc32 crc = new Crc32();
        crc.Update(data, 0, data.Length);
        to.UInt16(Version);
        to.UInt16(Flags);
        to.UInt16(Method);
        to.UInt32(0);
        to.UInt32(crc.Value);
        to.UInt32((uint)data.Length);
        to.UInt32((uint)data.Length);
        to.UInt16(name.Length);
        to.UInt16(extra.Length);
    }
}
