// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bme280;

/// <summary>The numbers that each chip carries, and the formulas of the data sheet (4.2.3, whole numbers) that turn its readings into physical values.</summary>
/// <remarks>
/// Pure: no device.
/// <code>
/// registers | numbers, low byte first
/// ----------|----------------------------------------------------------------------------
/// 88 to 8D  | T1 (unsigned), T2, T3
/// 8E to 9F  | P1 (unsigned), P2 to P9
/// A1        | H1 (8 bits)
/// E1 to E7  | H2, H3 (8 bits), H4 (12 bits: E4, low half of E5), H5 (12 bits: E6, high half of E5), H6 (8 bits)
/// </code>
/// </remarks>
public sealed class Bme280Calibration
{
    private const int BitsOfByte = 8;
    private const int LastPressure = 9;

    private readonly int[] _t = new int[4];
    private readonly long[] _p = new long[LastPressure + 1];
    private readonly int[] _h = new int[7];

    /// <summary>Reads the numbers.</summary>
    /// <param name="first">Registers 88 to A1, 26 bytes.</param>
    /// <param name="second">Registers E1 to E7, 7 bytes.</param>
    public Bme280Calibration(byte[] first, byte[] second)
    {
        _t[1] = Word(first, 0);
        _t[2] = (short)Word(first, 2);
        _t[3] = (short)Word(first, 4);
        _p[1] = Word(first, 6);
        for (int i = 2; i <= LastPressure; i++)
            _p[i] = (short)Word(first, 4 + 2 * i);
        _h[1] = first[25];
        _h[2] = (short)Word(second, 0);
        _h[3] = second[2];
        _h[4] = (sbyte)second[3] << 4 | second[4] & 15;
        _h[5] = (sbyte)second[5] << 4 | second[4] >> 4;
        _h[6] = (sbyte)second[6];
    }

    /// <summary>Compensates the temperature.</summary>
    /// <param name="reading">Reading of 20 bits.</param>
    /// <returns>The fine temperature, in 1/5120 of a degree Celsius, which the other formulas need.</returns>
    public int FineTemperature(int reading)
    {
        int first = ((reading >> 3) - (_t[1] << 1)) * _t[2] >> 11;
        int distance = (reading >> 4) - _t[1];
        return first + ((distance * distance >> 12) * _t[3] >> 14);
    }

    /// <summary>Gives a temperature in hundredths of a degree Celsius.</summary>
    /// <param name="fine">The fine temperature.</param>
    /// <returns>2508 is 25.08 degrees.</returns>
    public static int Hundredths(int fine) => fine * 5 + 128 >> BitsOfByte;

    /// <summary>Compensates the pressure.</summary>
    /// <param name="reading">Reading of 20 bits.</param>
    /// <param name="fine">The fine temperature.</param>
    /// <returns>Pressure in 1/256 of a pascal; 0 if the numbers are impossible.</returns>
    public long Pressure256(int reading, int fine)
    {
        long x = fine - 128000L;
        long offset = x * x * _p[6] + (x * _p[5] << 17) + (_p[4] << 35);
        long scale = ((1L << 47) + (x * x * _p[3] >> BitsOfByte) + (x * _p[2] << 12)) * _p[1] >> 33;
        if (scale == 0)
            return 0;
        long pressure = (((1048576L - reading) << 31) - offset) * 3125 / scale;
        long square = _p[9] * (pressure >> 13) * (pressure >> 13) >> 25;
        return (pressure + square + (_p[8] * pressure >> 19) >> BitsOfByte) + (_p[7] << 4);
    }

    /// <summary>Compensates the humidity.</summary>
    /// <param name="reading">Reading of 16 bits.</param>
    /// <param name="fine">The fine temperature.</param>
    /// <returns>Relative humidity in 1/1024 of a percent, 0 to 102400.</returns>
    public int Humidity1024(int reading, int fine)
    {
        int x = fine - 76800;
        int scale = ((x * _h[6] >> 10) * ((x * _h[3] >> 11) + 32768) >> 10) + 2097152;
        int value = ((reading << 14) - (_h[4] << 20) - _h[5] * x + 16384 >> 15) * (scale * _h[2] + 8192 >> 14);
        value -= ((value >> 15) * (value >> 15) >> 7) * _h[1] >> 4;
        return (value < 0 ? 0 : value > 419430400 ? 419430400 : value) >> 12;
    }

    private static int Word(byte[] data, int offset) => data[offset] | data[offset + 1] << BitsOfByte;
}
