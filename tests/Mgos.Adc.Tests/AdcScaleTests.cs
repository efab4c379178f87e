// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Adc.Tests;

[TestClass]
public class AdcScaleTests
{
    [TestMethod]
    [DataRow(0, 806, 142, 0, 142)]
    [DataRow(4095, 806, 142, 0, 3443)]
    [DataRow(4095, 806, 142, 1100, 3443)]
    [DataRow(4095, 806, 0, 0, 3301)]
    [DataRow(4095, 806, 0, 1210, 3631)]
    [DataRow(4095, 806, 142, 1000, 3143)]
    [DataRow(1, 499, 0, 0, 0)]
    [DataRow(1, 500, 0, 0, 1)]
    [DataRow(4095, 2000000, 0, 0, 8190000)]
    public void Millivolts_are_scale_reference_and_offset(int reading, int scale, int offset, int reference, int expected) =>
        Assert.AreEqual(expected, AdcScale.Millivolts(reading, scale, offset, reference));

    [TestMethod]
    [DataRow(3, 4095)]
    [DataRow(2, 2047)]
    [DataRow(1, 1023)]
    [DataRow(0, 511)]
    [DataRow(4, 4095)]
    [DataRow(-1, 4095)]
    public void Width_leaves_out_the_lowest_bits(int width, int expected) => Assert.AreEqual(expected, AdcScale.Narrow(4095, width));
}
