// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Adc.Tests;

[TestClass]
public class AdcScaleTests
{
    [TestMethod]
    [DataRow(0, 806, 142, 142)]
    [DataRow(4095, 806, 142, 3443)]
    [DataRow(4095, 806, 0, 3301)]
    [DataRow(1, 499, 0, 0)]
    [DataRow(1, 500, 0, 1)]
    [DataRow(4095, 2000000, 0, 8190000)]
    public void Millivolts_are_scale_and_offset(int reading, int scale, int offset, int expected) =>
        Assert.AreEqual(expected, AdcScale.Millivolts(reading, scale, offset));
}
