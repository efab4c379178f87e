// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System;

/// <summary>A part of a byte array, as nanoFramework passes it to buses.</summary>
public readonly ref struct SpanByte
{
    private readonly byte[] _array;
    private readonly int _start;

    /// <summary>Takes a whole array.</summary>
    /// <param name="array">The array; null is empty.</param>
    public SpanByte(byte[] array)
    {
        _array = array;
        _start = 0;
        Length = array?.Length ?? 0;
    }

    /// <summary>Takes a part of an array.</summary>
    /// <param name="array">The array; null is empty.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="length">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is beyond the array.</exception>
    public SpanByte(byte[] array, int start, int length)
    {
        if (start < 0 || length < 0 || start + length > (array?.Length ?? 0))
            throw new ArgumentOutOfRangeException();
        _array = array;
        _start = start;
        Length = length;
    }

    /// <summary>Gets an empty span.</summary>
    public static SpanByte Empty => default;

    /// <summary>Gets the number of bytes.</summary>
    public int Length { get; }

    /// <summary>Gets whether there are no bytes.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>Gets or sets a byte.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond the span.</exception>
    public byte this[int index]
    {
        get => _array[At(index)];
        set => _array[At(index)] = value;
    }

    /// <summary>Takes a whole array.</summary>
    /// <param name="array">The array; null is empty.</param>
    public static implicit operator SpanByte(byte[] array) => new(array);

    /// <summary>Copies the bytes.</summary>
    /// <param name="destination">Where to.</param>
    /// <exception cref="ArgumentException">There is no room.</exception>
    public void CopyTo(SpanByte destination)
    {
        if (destination.Length < Length)
            throw new ArgumentException();
        AsSpan().CopyTo(destination.AsSpan());
    }

    /// <summary>Takes the rest.</summary>
    /// <param name="start">The first byte.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond the span.</exception>
    public SpanByte Slice(int start) => Slice(start, Length - start);

    /// <summary>Takes a part.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="length">How many.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond the span.</exception>
    public SpanByte Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start + length > Length)
            throw new ArgumentOutOfRangeException();
        return new SpanByte(_array, _start + start, length);
    }

    /// <summary>Copies the bytes into a new array.</summary>
    /// <returns>The array.</returns>
    public byte[] ToArray() => AsSpan().ToArray();

    internal Span<byte> AsSpan() => _array.AsSpan(_start, Length);

    private int At(int index) => index >= 0 && index < Length ? _start + index : throw new ArgumentOutOfRangeException();
}
