// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bme280;

/// <summary>Registers and numbers of the chip.</summary>
internal static class Bme280Registers
{
    internal const int Id = 0xd0;
    internal const int HumidityControl = 0xf2;
    internal const int Status = 0xf3;
    internal const int MeasureControl = 0xf4;
    internal const int Data = 0xf7;
    internal const int FirstCalibration = 0x88;
    internal const int SecondCalibration = 0xe1;

    internal const int ChipId = 0x60;
    internal const int FirstCalibrationBytes = 26;
    internal const int SecondCalibrationBytes = 7;
    internal const int DataBytes = 8;
    internal const int CopyingFlag = 1;
    internal const int MeasuringFlag = 8;
    internal const int OversampleOnce = 1;

    // Temperature once, pressure once, measure once and sleep again.
    internal const int MeasureOnce = 0x25;

    internal const int NotMeasured20 = 0x80000;
    internal const int NotMeasured16 = 0x8000;
}
