// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>The part of a file that a Range header asks for.</summary>
/// <remarks>
/// Pure. Wire, for a file of SIZE bytes:
/// <code>
/// bytes=FIRST-LAST   | FIRST to LAST, or to the end if LAST is beyond it
/// bytes=FIRST-       | FIRST to the end
/// bytes=-COUNT       | the last COUNT bytes, or all
/// FIRST >= SIZE, COUNT = 0, SIZE = 0 | cannot be satisfied
/// LAST below FIRST, several ranges, another unit, anything else | ignored: the whole file
/// </code>
/// </remarks>
internal sealed class ByteRange
{
    private const string Unit = "bytes=";

    /// <summary>Position of the first byte.</summary>
    internal long First { get; private set; }

    /// <summary>Number of bytes; 0 if there is nothing to send.</summary>
    internal long Count { get; private set; }

    /// <summary>True if only a part of the file was asked for.</summary>
    internal bool IsPartial { get; private set; }

    /// <summary>False if the file has no such part.</summary>
    internal bool IsSatisfiable { get; private set; }

    /// <summary>Reads a header.</summary>
    /// <param name="header">The value; null for the whole file.</param>
    /// <param name="size">Size of the file in bytes.</param>
    internal static ByteRange Parse(string header, long size)
    {
        ByteRange range = new ByteRange { Count = size, IsSatisfiable = true };
        if (header != null && header.Length > Unit.Length && header.Substring(0, Unit.Length).ToLower() == Unit)
            range.Read(header.Substring(Unit.Length).Trim(), size);
        return range;
    }

    private void Read(string text, long size)
    {
        int dash = text.IndexOf('-');
        if (dash < 0)
            return;
        long first = NumberOf(text.Substring(0, dash));
        long last = NumberOf(text.Substring(dash + 1));
        if (dash == 0 && last >= 0)
            SetPart(last < size ? size - last : 0, size - 1, last > 0 && size > 0);
        else if (first >= 0 && (last >= first || dash == text.Length - 1))
            SetPart(first, last >= 0 && last < size ? last : size - 1, first < size);
    }

    private void SetPart(long first, long last, bool isSatisfiable)
    {
        IsPartial = true;
        IsSatisfiable = isSatisfiable;
        First = isSatisfiable ? first : 0;
        Count = isSatisfiable ? last - first + 1 : 0;
    }

    // -1 for anything but digits; what is too large for any file stays too large.
    private static long NumberOf(string text)
    {
        char[] digits = text.ToCharArray();
        long value = digits.Length == 0 ? -1 : 0;
        for (int i = 0; i < digits.Length && value >= 0; i++)
        {
            int digit = digits[i] - '0';
            if (digit < 0 || digit > 9)
                return -1;
            value = value > int.MaxValue ? value : value * 10 + digit;
        }

        return value;
    }
}
