// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using FsCheck;
using FsCheck.Fluent;
using nanoFramework.TestFramework;

namespace Mgos.Sntp.Tests;

[TestClass]
public class SntpProperties
{
    [TestMethod]
    public void Any_bytes_are_read_and_none_is_taken_that_does_not_repeat_the_number()
    {
        Prop.ForAll<byte[]>(bytes => Check(bytes, false)).QuickCheckThrowOnFailure();
    }

    [TestMethod]
    public void Damaged_answers_are_read_and_what_is_taken_is_a_time_of_136_years()
    {
        Prop.ForAll<byte[]>(bytes => Check(bytes, true)).QuickCheckThrowOnFailure();
    }

    private static void Check(byte[] bytes, bool repeatsNumber)
    {
        SntpPacket packet = SntpPacketTests.NewQuery();
        byte[] data = Answers.To(packet.Query, 1, 1, 0);
        for (int i = 0; i < bytes.Length; i++)
        {
            int at = (bytes[i] * 7 + i) % data.Length;
            if (!repeatsNumber || at < Answers.OriginAt || at >= Answers.ArrivalAt)
                data[at] = bytes[i];
        }

        if (!repeatsNumber)
            data[Answers.OriginAt] ^= 0x80;
        SntpVerdict verdict = packet.Read(data, data.Length);
        Assert.IsTrue(repeatsNumber || verdict == SntpVerdict.NotAnAnswer, Convert.ToHexString(data));
        if (verdict == SntpVerdict.Time)
            Assert.IsTrue(packet.TimeAfter(0) / 1000000 is >= -61505152 and < 4233462144 && packet.ServerMicroseconds >= 0, Convert.ToHexString(data));
    }
}
