// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Auth.Tests;

/// <summary>Bytes that come in pieces of a size that a test chooses.</summary>
internal sealed class MemorySource : IByteSource
{
    private readonly byte[] _data;
    private readonly int _piece;
    private int _position;

    internal MemorySource(string text, int piece)
    {
        _data = text.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(text);
        _piece = piece;
    }

    internal bool IsMissing { get; set; }

    internal int FailsAfterBytes { get; set; } = int.MaxValue;

    internal int OpenCount { get; private set; }

    public bool Open()
    {
        OpenCount++;
        _position = 0;
        return !IsMissing;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        if (_position >= FailsAfterBytes)
            return -1;
        int taken = _data.Length - _position;
        if (taken > count)
            taken = count;
        if (taken > _piece)
            taken = _piece;
        if (taken > 0)
            Array.Copy(_data, _position, buffer, offset, taken);
        _position += taken;
        return taken;
    }

    public void Close() => OpenCount--;
}
