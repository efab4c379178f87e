// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Json;

/// <summary>A large unsigned integer with just the operations that exact conversion of doubles needs.</summary>
internal sealed class JsonBigNumber
{
    private const int LimbBits = 32;
    private const uint LimbMask = 0xffffffff;
    private const uint DigitGroup = 1000000000;
    private const int DigitGroupLength = 9;

    // Least significant first.
    private readonly uint[] _limbs;
    private int _count;

    internal JsonBigNumber(int bits)
    {
        _limbs = new uint[bits / LimbBits + 2];
    }

    internal bool IsZero => _count == 0;

    internal int BitLength
    {
        get
        {
            int bits = _count * LimbBits;
            while (bits > 0 && !IsBitSet(bits - 1))
            {
                bits--;
            }

            return bits;
        }
    }

    internal void MultiplyAdd(uint factor, uint addend)
    {
        ulong carry = addend;
        for (int i = 0; i < _count; i++)
        {
            carry += (ulong)_limbs[i] * factor;
            _limbs[i] = (uint)(carry & LimbMask);
            carry >>= LimbBits;
        }

        if (carry != 0)
        {
            _limbs[_count++] = (uint)carry;
        }
    }

    internal void MultiplyByPowerOfTen(int power)
    {
        for (; power >= DigitGroupLength; power -= DigitGroupLength)
        {
            MultiplyAdd(DigitGroup, 0);
        }

        for (; power > 0; power--)
        {
            MultiplyAdd(10, 0);
        }
    }

    /// <summary>Divides, rounding down; true if nothing was lost.</summary>
    internal bool DivideByPowerOfTen(int power)
    {
        bool isExact = true;
        for (; power >= DigitGroupLength; power -= DigitGroupLength)
        {
            isExact &= Divide(DigitGroup) == 0;
        }

        for (; power > 0; power--)
        {
            isExact &= Divide(10) == 0;
        }

        return isExact;
    }

    internal void ShiftLeft(int bits)
    {
        for (; bits >= LimbBits - 1; bits -= LimbBits - 1)
        {
            MultiplyAdd(1u << (LimbBits - 1), 0);
        }

        MultiplyAdd(1u << bits, 0);
    }

    internal bool IsBitSet(int bit)
    {
        int limb = bit / LimbBits;
        return limb < _count && (_limbs[limb] & (1u << (bit % LimbBits))) != 0;
    }

    internal bool HasBitsBelow(int bit)
    {
        for (int i = 0; i < bit && i < _count * LimbBits; i++)
        {
            if (IsBitSet(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number shifted right; what remains must fit 64 bits.</summary>
    internal ulong ShiftedRight(int bits)
    {
        ulong value = 0;
        for (int bit = BitLength - 1; bit >= bits; bit--)
        {
            value = (value << 1) | (IsBitSet(bit) ? 1UL : 0UL);
        }

        return value;
    }

    /// <summary>Writes the decimal digits so that they end in front of an offset; gives the offset of the first. The number is used up.</summary>
    internal int FormatBackwards(byte[] destination, int end)
    {
        while (!IsZero)
        {
            uint group = Divide(DigitGroup);
            int first = end - DigitGroupLength;
            for (int start = JsonInteger.FormatBackwards(group, destination, end); !IsZero && start > first;)
            {
                destination[--start] = (byte)'0';
            }

            end = IsZero ? JsonInteger.FormatBackwards(group, destination, end) : first;
        }

        return end;
    }

    private uint Divide(uint divisor)
    {
        ulong remainder = 0;
        for (int i = _count - 1; i >= 0; i--)
        {
            remainder = (remainder << LimbBits) | _limbs[i];
            _limbs[i] = (uint)(remainder / divisor);
            remainder %= divisor;
        }

        while (_count > 0 && _limbs[_count - 1] == 0)
        {
            _count--;
        }

        return (uint)remainder;
    }
}
