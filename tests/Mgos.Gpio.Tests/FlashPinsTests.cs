// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Gpio.Tests;

[TestClass]
public class FlashPinsTests
{
    [TestMethod]
    [DataRow("ESP32_REV3", 6, 11)]
    [DataRow("ESP32_PSRAM_REV3", 6, 11)]
    [DataRow("M5Core", 6, 11)]
    [DataRow("MGOS_HOST", 6, 11)]
    [DataRow("ESP32_S2_USB", 26, 32)]
    [DataRow("ESP32_S3_ALL", 26, 32)]
    [DataRow("XIAO_ESP32C3", 12, 17)]
    [DataRow("ESP32_C3_REV3", 12, 17)]
    [DataRow("ESP32_C6_THREAD", 24, 30)]
    [DataRow("ESP32_H2_THREAD", 99, 98)]
    [DataRow("ESP32_P4_UART", 99, 98)]
    public void Each_chip_has_its_own(string targetName, int first, int last)
    {
        for (int pin = 0; pin < 64; pin++)
            Assert.AreEqual(pin >= first && pin <= last, FlashPins.Contains(targetName, pin), targetName + " " + pin.ToString());
    }
}
