// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Http.Tests;

/// <summary>A body in memory that remembers whether it was closed.</summary>
internal sealed class MemorySource : IHttpBodySource
{
    private readonly byte[] _data;
    private readonly int _pieceBytes;
    private int _position;

    public MemorySource(byte[] data)
        : this(data, int.MaxValue)
    {
    }

    public MemorySource(byte[] data, int pieceBytes)
    {
        _data = data;
        _pieceBytes = pieceBytes;
    }

    public int CloseCount { get; private set; }

    public int ReadCount { get; private set; }

    /// <summary>Position at which reading fails; never at first.</summary>
    public int FailAt { get; set; } = int.MaxValue;

    public int Read(byte[] buffer, int offset, int count)
    {
        ReadCount++;
        if (_position >= FailAt)
            return -1;
        int part = _data.Length - _position;
        part = part < count ? part : count;
        part = part < _pieceBytes ? part : _pieceBytes;
        Array.Copy(_data, _position, buffer, offset, part);
        _position += part;
        return part;
    }

    public void Close() => CloseCount++;
}
