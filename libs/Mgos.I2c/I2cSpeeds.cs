// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Device.I2c;

namespace Mgos.I2c;

/// <summary>The clock frequencies that the driver knows.</summary>
internal static class I2cSpeeds
{
    internal static I2cBusSpeed Of(int hertz)
    {
        if (hertz >= I2cConstants.FastPlusHertz)
            return I2cBusSpeed.FastModePlus;
        return hertz >= I2cConstants.FastHertz ? I2cBusSpeed.FastMode : I2cBusSpeed.StandardMode;
    }

    internal static int HertzOf(I2cBusSpeed speed)
    {
        switch (speed)
        {
            case I2cBusSpeed.FastModePlus: return I2cConstants.FastPlusHertz;
            case I2cBusSpeed.FastMode: return I2cConstants.FastHertz;
            default: return I2cConstants.StandardHertz;
        }
    }
}
