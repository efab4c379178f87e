// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Bme280.Tests;

[TestClass]
public class Bme280CalibrationTests
{
    // The calculation example in the data sheet of the BMP280, 3.12, which has the same formulas for temperature and pressure.
    private static readonly int[] Example = new int[] { 27504, 26435, -1000, 36477, -10685, 3024, 2855, 140, -7, 15500, -14600, 6000 };

    [TestMethod]
    public void Temperature_is_that_of_the_data_sheet()
    {
        Assert.AreEqual(128422, Calibration().FineTemperature(519888));
        Assert.AreEqual(2508, Bme280Calibration.Hundredths(128422));
    }

    [TestMethod]
    public void Pressure_is_that_of_the_data_sheet()
    {
        // 25767233 / 256 = 100653.25 Pa; in floating point the data sheet has 100653.27.
        long pressure = Calibration().Pressure256(415148, 128422);
        Assert.IsTrue(pressure >= 25767230 && pressure <= 25767240, pressure.ToString());
    }

    [TestMethod]
    [DataRow(0, 0)]
    [DataRow(65535, 102400)]
    public void Humidity_stays_between_0_and_100_percent(int reading, int expected) => Assert.AreEqual(expected, Calibration().Humidity1024(reading, 128422));

    [TestMethod]
    public void Humidity_rises_with_its_reading()
    {
        int before = 0;
        for (int reading = 20000; reading < 40000; reading += 500)
        {
            int humidity = Calibration().Humidity1024(reading, 128422);
            Assert.IsTrue(humidity >= before);
            before = humidity;
        }

        Assert.IsTrue(before > 0);
    }

    [TestMethod]
    public void Impossible_calibration_gives_no_pressure() => Assert.AreEqual(0L, new Bme280Calibration(new byte[26], new byte[7]).Pressure256(415148, 128422));

    [TestMethod]
    public void Twelve_bit_numbers_have_a_sign()
    {
        // H4 = -1 and H5 = -2 against H4 = 0 and H5 = 0 at 25 degrees: a higher result, as -(H4 shifted) and -(H5 x) add.
        byte[] second = new byte[] { 0x63, 1, 0, 0xff, 0xef, 0xff, 30 };
        byte[] zero = new byte[] { 0x63, 1, 0, 0, 0, 0, 30 };
        int higher = new Bme280Calibration(First(), second).Humidity1024(10000, 128422);
        int lower = new Bme280Calibration(First(), zero).Humidity1024(10000, 128422);
        Assert.IsTrue(higher > lower && higher < lower + 2000, higher.ToString() + " " + lower.ToString());
    }

    private static Bme280Calibration Calibration() => new Bme280Calibration(First(), new byte[] { 0x63, 1, 0, 0x15, 0x24, 3, 30 });

    private static byte[] First()
    {
        byte[] first = new byte[26];
        for (int i = 0; i < Example.Length; i++)
        {
            first[2 * i] = (byte)Example[i];
            first[2 * i + 1] = (byte)(Example[i] >> 8);
        }

        first[25] = 75;
        return first;
    }
}
