// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;

namespace Mgos.TestKit.Storage;

/// <summary>Content of a file of a <see cref="SimulatedDisk"/>, and how it got there since the last sync.</summary>
internal sealed class SimulatedInode
{
    private readonly List<(long Position, byte[] Data)> _pending = new List<(long, byte[])>();
    private byte[] _durable = Array.Empty<byte>();

    internal byte[] Content { get; private set; } = Array.Empty<byte>();

    internal void Write(long position, byte[] data)
    {
        Content = Apply(Content, position, data, data.Length);
        _pending.Add((position, data));
    }

    internal void SetLength(long length)
    {
        Content = Resize(Content, length);
        _pending.Add((length, null));
    }

    internal void Sync()
    {
        _durable = Content;
        _pending.Clear();
    }

    internal void LosePower(CacheFate fate, Random random)
    {
        if (fate == CacheFate.Random)
            LoseSome(random);
        else if (fate == CacheFate.Lost)
            Content = _durable;
        Sync();
    }

    private void LoseSome(Random random)
    {
        Content = _durable;
        foreach ((long position, byte[] data) in _pending)
        {
            int fate = random.Next(4);
            if (fate == 0)
                continue;
            Content = data == null
                ? Resize(Content, position)
                : Apply(Content, position, data, fate == 1 ? random.Next(data.Length + 1) : data.Length);
        }
    }

    private static byte[] Apply(byte[] content, long position, byte[] data, int count)
    {
        byte[] changed = Resize(content, Math.Max(content.Length, position + count));
        Array.Copy(data, 0, changed, position, count);
        return changed;
    }

    private static byte[] Resize(byte[] content, long length)
    {
        byte[] changed = new byte[length];
        Array.Copy(content, changed, Math.Min(content.Length, length));
        return changed;
    }
}
