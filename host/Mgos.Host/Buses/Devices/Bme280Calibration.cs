// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.Buses.Devices;

/// <summary>The calibration data of the virtual BME280, and the way back from a physical value to the number that the converter gives.</summary>
/// <remarks>Temperature and pressure have the numbers of the calculation example in Bosch's data sheet of the BMP280, 3.12.</remarks>
internal static class Bme280Calibration
{
    private const double T1 = 27504, T2 = 26435, T3 = -1000;
    private const double P1 = 36477, P2 = -10685, P3 = 3024, P4 = 2855, P5 = 140, P6 = -7, P7 = 15500, P8 = -14600, P9 = 6000;
    private const double H1 = 75, H2 = 355, H3 = 0, H4 = 340, H5 = 50, H6 = 30;

    private const int Max20 = 0xfffff;
    private const int Max16 = 0xffff;

    internal static void WriteTo(RegisterDevice device)
    {
        double[] words = [T1, T2, T3, P1, P2, P3, P4, P5, P6, P7, P8, P9];
        for (var i = 0; i < words.Length; i++)
            SetLittleEndian(device, 0x88 + 2 * i, (int)words[i]);
        device[0xa1] = (byte)H1;
        SetLittleEndian(device, 0xe1, (int)H2);
        device[0xe3] = (byte)H3;
        device[0xe4] = (byte)((int)H4 >> 4);
        device[0xe5] = (byte)(((int)H4 & 0xf) | (((int)H5 & 0xf) << 4));
        device[0xe6] = (byte)((int)H5 >> 4);
        device[0xe7] = (byte)H6;
    }

    internal static int RawTemperature(double celsius) => Invert(raw => Fine(raw) / 5120, celsius, Max20);

    internal static int RawPressure(double pascals, int rawTemperature) => Invert(raw => Pressure(raw, Fine(rawTemperature)), pascals, Max20);

    internal static int RawHumidity(double percent, int rawTemperature) => Invert(raw => Humidity(raw, Fine(rawTemperature)), percent, Max16);

    // The formulas in floating point, 8.1 of the data sheet of the BME280.
    private static double Fine(double raw)
    {
        var first = (raw / 16384 - T1 / 1024) * T2;
        var second = raw / 131072 - T1 / 8192;
        return first + second * second * T3;
    }

    private static double Pressure(double raw, double fine)
    {
        var x = fine / 2 - 64000;
        var y = (x * x * P6 / 32768 + x * P5 * 2) / 4 + P4 * 65536;
        var scale = (1 + (P3 * x * x / 524288 + P2 * x) / 524288 / 32768) * P1;
        var p = (1048576 - raw - y / 4096) * 6250 / scale;
        return p + (P9 * p * p / 2147483648 + p * P8 / 32768 + P7) / 16;
    }

    private static double Humidity(double raw, double fine)
    {
        var x = fine - 76800;
        x = (raw - (H4 * 64 + H5 / 16384 * x)) * (H2 / 65536 * (1 + H6 / 67108864 * x * (1 + H3 / 67108864 * x)));
        return Math.Clamp(x * (1 - H1 * x / 524288), 0, 100);
    }

    private static int Invert(Func<double, double> formula, double wanted, int max)
    {
        var isRising = formula(max) > formula(0);
        int low = 0, high = max;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (formula(middle) < wanted == isRising)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && Math.Abs(formula(low - 1) - wanted) < Math.Abs(formula(low) - wanted) ? low - 1 : low;
    }

    private static void SetLittleEndian(RegisterDevice device, int register, int value)
    {
        device[register] = (byte)value;
        device[register + 1] = (byte)(value >> 8);
    }
}
