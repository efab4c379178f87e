// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestKit;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class DeviceInfoTests
{
    [TestMethod]
    public void The_hardware_address_is_shown_as_twelve_upper_case_digits() =>
        Assert.AreEqual("30AEA40D83A4", new TestDevice(null).Device.Info.MacAddress);

    [TestMethod]
    public void The_hardware_address_can_be_replaced()
    {
        DeviceInfo info = new TestDevice(null).Device.Info;
        info.MacAddressBytes = new byte[] { 0, 1, 0xa, 0x10, 0xfe, 0xff };
        Assert.AreEqual("00010A10FEFF", info.MacAddress);
    }

    [TestMethod]
    public void The_id_is_the_name_of_the_app_at_first()
    {
        DeviceInfo info = new TestDevice(null).Device.Info;
        Assert.AreEqual("test-app", info.Id);
        info.Id = "esp32_0D83A4";
        Assert.AreEqual("esp32_0D83A4", info.Id);
        Assert.AreEqual("ubuntu", info.Architecture);
    }

    [TestMethod]
    public void The_least_free_memory_ever_seen_is_kept()
    {
        TestDevice kit = new TestDevice(null);
        DeviceInfo info = kit.Device.Info;
        kit.Platform.FreeHeapBytes = 70000;
        Assert.AreEqual(70000L, info.FreeHeapBytes);
        kit.Platform.FreeHeapBytes = 90000;
        Assert.AreEqual(90000L, info.FreeHeapBytes);
        Assert.AreEqual(70000L, info.MinFreeHeapBytes);
        kit.Platform.FreeHeapBytes = 60000;
        Assert.AreEqual(60000L, info.FreeHeapBytes);
        Assert.AreEqual(60000L, info.MinFreeHeapBytes);
        Assert.AreEqual(200000L, info.HeapBytes);
    }

    [TestMethod]
    public void Random_numbers_stay_in_their_range_and_differ()
    {
        DeviceRandom random = new TestDevice(null).Device.Random;
        double low = 1;
        double high = 0;
        for (int i = 0; i < 200; i++)
        {
            double value = random.Next(-2.5, 7.5);
            Assert.IsTrue(value >= -2.5 && value <= 7.5);
            double part = (value + 2.5) / 10;
            low = part < low ? part : low;
            high = part > high ? part : high;
        }

        Assert.IsTrue(low < 0.2 && high > 0.8);
    }

    [TestMethod]
    public void Random_bits_come_from_the_platform()
    {
        DeviceRandom random = new TestDevice(null).Device.Random;
        byte[] bytes = new byte[4];
        new FakePlatform().FillRandom(bytes);
        uint expected = (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
        Assert.AreEqual(expected, random.NextUInt32());
        byte[] more = new byte[3];
        random.Fill(more);
        Assert.IsTrue(more[0] != 0 || more[1] != 0 || more[2] != 0);
    }
}
