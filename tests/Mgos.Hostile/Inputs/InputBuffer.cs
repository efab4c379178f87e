// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Hostile.Inputs;

/// <summary>Bytes that an input is put together in.</summary>
public sealed class InputBuffer
{
    public const int MaxBytes = 2 * 1024 * 1024;

    private byte[] _data = new byte[4096];

    public int Count { get; private set; }

    public Span<byte> Bytes => _data.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Empties it and gives its memory back.</summary>
    public void Release()
    {
        Count = 0;
        _data = new byte[4096];
    }

    public void Add(byte value)
    {
        Reserve(1);
        if (Count < _data.Length)
            _data[Count++] = value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        int count = Math.Min(bytes.Length, _data.Length - Count);
        bytes[..count].CopyTo(_data.AsSpan(Count));
        Count += count;
    }

    public void Add(string text)
    {
        Span<byte> bytes = stackalloc byte[512];
        if (text.Length <= 128)
            Add(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        else
            Add(Encoding.UTF8.GetBytes(text));
    }

    public void AddRepeated(ReadOnlySpan<byte> bytes, int times)
    {
        for (int i = 0; i < times; i++)
            Add(bytes);
    }

    /// <summary>Replaces a part by other bytes, which are not part of this buffer.</summary>
    public void Replace(int start, int length, ReadOnlySpan<byte> bytes)
    {
        int grown = bytes.Length - length;
        if (Count + grown > MaxBytes)
            return;
        Reserve(Math.Max(0, grown));
        _data.AsSpan(start + length, Count - start - length).CopyTo(_data.AsSpan(start + bytes.Length));
        bytes.CopyTo(_data.AsSpan(start));
        Count += grown;
    }

    public void Truncate(int count) => Count = Math.Min(Count, count);

    public byte[] ToArray() => Bytes.ToArray();

    private void Reserve(int more)
    {
        int wanted = Math.Min(MaxBytes, Count + more);
        if (wanted > _data.Length)
            Array.Resize(ref _data, Math.Min(MaxBytes, Math.Max(wanted, _data.Length * 2)));
    }
}
