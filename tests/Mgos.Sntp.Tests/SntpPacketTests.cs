// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Sntp.Tests;

[TestClass]
public class SntpPacketTests
{
    private const uint Year2026 = 3976214400;

    [TestMethod]
    public void A_query_is_empty_but_for_a_random_number()
    {
        SntpPacket packet = NewQuery();
        Assert.AreEqual(0x23, (int)packet.Query[0]);
        for (int i = 1; i < 40; i++)
            Assert.AreEqual(0, (int)packet.Query[i]);
        for (int i = 40; i < 48; i++)
            Assert.AreEqual(i - 39, (int)packet.Query[i]);
    }

    // Seconds since 1900 in the answer, fraction in 1/256 s, seconds and microseconds since 1970.
    [TestMethod]
    [DataRow(3976214400u, 0, 1767225600, 0)]
    [DataRow(3976214400u, 128, 1767225600, 500000)]
    [DataRow(3976214400u, 1, 1767225600, 3906)]
    [DataRow(2208988800u, 1, 0, 3906)]
    [DataRow(4294967295u, 0, 2085978495, 0)]
    public void Times_of_this_era(uint seconds, int fraction, int unixSeconds, int microseconds) => CheckTime(seconds, fraction, unixSeconds, microseconds);

    [TestMethod]
    [DataRow(0u, 1, 2085978496)]
    [DataRow(1000u, 1, 2085979496)]
    [DataRow(61505151u, 1, 2147483647)]
    public void Times_of_the_era_that_begins_in_2036(uint seconds, int fraction, int unixSeconds) => CheckTime(seconds, fraction, unixSeconds, 3906);

    [TestMethod]
    [DataRow(0, 0, 0)]
    [DataRow(100000, 0, 50000)]
    [DataRow(2100000, 2, 50000)]
    [DataRow(1000000, 2, 0)]
    public void Half_of_the_way_is_added(int elapsed, int serverSeconds, int added)
    {
        SntpPacket packet = NewQuery();
        byte[] answer = Answers.To(packet.Query, Year2026 - (uint)serverSeconds, Year2026, 0);
        Assert.AreEqual((int)SntpVerdict.Time, (int)packet.Read(answer, answer.Length));
        Assert.AreEqual(1767225600000000L + added, packet.TimeAfter(elapsed));
    }

    [TestMethod]
    public void A_server_that_has_sent_before_it_has_received_has_taken_no_time()
    {
        SntpPacket packet = NewQuery();
        byte[] answer = Answers.To(packet.Query, Year2026 + 5, Year2026, 0);
        packet.Read(answer, answer.Length);
        Assert.AreEqual(0L, packet.ServerMicroseconds);
    }

    // Byte, value, verdict.
    [TestMethod]
    [DataRow(0, 0x24, (int)SntpVerdict.Time)]
    [DataRow(0, 0x1c, (int)SntpVerdict.Time)]
    [DataRow(0, 0x64, (int)SntpVerdict.Time)]
    [DataRow(0, 0xe4, (int)SntpVerdict.NotSynchronized)]
    [DataRow(0, 0x23, (int)SntpVerdict.NotAnAnswer)]
    [DataRow(0, 0x25, (int)SntpVerdict.NotAnAnswer)]
    [DataRow(0, 0x26, (int)SntpVerdict.NotAnAnswer)]
    [DataRow(1, 0, (int)SntpVerdict.Refused)]
    [DataRow(1, 1, (int)SntpVerdict.Time)]
    [DataRow(1, 15, (int)SntpVerdict.Time)]
    [DataRow(1, 16, (int)SntpVerdict.NotSynchronized)]
    [DataRow(1, 255, (int)SntpVerdict.NotSynchronized)]
    [DataRow(24, 0, (int)SntpVerdict.NotAnAnswer)]
    [DataRow(31, 0, (int)SntpVerdict.NotAnAnswer)]
    public void What_is_no_answer_is_told_from_one(int at, int value, int verdict)
    {
        SntpPacket packet = NewQuery();
        byte[] answer = Answers.To(packet.Query, Year2026, Year2026, 0);
        answer[at] = (byte)value;
        Assert.AreEqual(verdict, (int)packet.Read(answer, answer.Length));
    }

    [TestMethod]
    public void Short_and_long_datagrams()
    {
        SntpPacket packet = NewQuery();
        byte[] answer = Answers.To(packet.Query, Year2026, Year2026, 0);
        for (int count = 0; count < answer.Length; count++)
            Assert.AreEqual((int)SntpVerdict.NotAnAnswer, (int)packet.Read(answer, count));
        byte[] longer = new byte[68];
        System.Array.Copy(answer, longer, answer.Length);
        Assert.AreEqual((int)SntpVerdict.Time, (int)packet.Read(longer, longer.Length));
    }

    [TestMethod]
    public void An_answer_without_a_time_is_none()
    {
        SntpPacket packet = NewQuery();
        byte[] answer = Answers.To(packet.Query, Year2026, 0, 0);
        Assert.AreEqual((int)SntpVerdict.NotSynchronized, (int)packet.Read(answer, answer.Length));
    }

    [TestMethod]
    [DataRow("RATE", "RATE")]
    [DataRow("DE", "DE")]
    [DataRow("", "")]
    [DataRow("A B", "A")]
    public void The_reason_of_a_refusal(string sent, string reason)
    {
        SntpPacket packet = NewQuery();
        byte[] answer = Answers.To(packet.Query, Year2026, Year2026, 0);
        answer[1] = 0;
        char[] letters = sent.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
            answer[12 + i] = (byte)letters[i];
        Assert.AreEqual((int)SntpVerdict.Refused, (int)packet.Read(answer, answer.Length));
        Assert.AreEqual(reason, packet.Reason);
    }

    [TestMethod]
    public void An_answer_to_the_query_before_is_none()
    {
        SntpPacket packet = NewQuery();
        byte[] answer = Answers.To(packet.Query, Year2026, Year2026, 0);
        packet.WriteQuery(new byte[] { 9, 2, 3, 4, 5, 6, 7, 8 });
        Assert.AreEqual((int)SntpVerdict.NotAnAnswer, (int)packet.Read(answer, answer.Length));
    }

    internal static SntpPacket NewQuery()
    {
        SntpPacket packet = new SntpPacket();
        packet.WriteQuery(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
        return packet;
    }

    private static void CheckTime(uint seconds, int fraction, int unixSeconds, int microseconds)
    {
        SntpPacket packet = NewQuery();
        byte[] answer = Answers.To(packet.Query, seconds, seconds, fraction);
        Assert.AreEqual((int)SntpVerdict.Time, (int)packet.Read(answer, answer.Length));
        Assert.AreEqual(unixSeconds * 1000000L + microseconds, packet.DepartureMicroseconds);
    }
}
