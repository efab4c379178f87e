// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

// The members of the driver package that the page uses; the package itself is not among what this repository compiles against.
namespace Iot.Device.Bmxx80
{
    public sealed class Bme280 : System.IDisposable
    {
        public Bme280(System.Device.I2c.I2cDevice device)
        {
        }

        public ReadResult.Bme280ReadResult Read() => null;

        public void Dispose()
        {
        }
    }
}

namespace Iot.Device.Bmxx80.ReadResult
{
    public sealed class Bme280ReadResult
    {
        public bool TemperatureIsValid => false;

        public Temperature Temperature => default;
    }

    public struct Temperature
    {
        public double DegreesCelsius => 0;
    }
}
