// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class PosixTimeZoneTests
{
    private const string Us = "EST5EDT,M3.2.0,M11.1.0";
    private const string Europe = "CET-1CEST,M3.5.0,M10.5.0/3";
    private const string Sydney = "AEST-10AEDT,M10.1.0,M4.1.0/3";

    // The seconds around each change, then local time as it is shown.
    [TestMethod]
    [DataRow(Us, "2025-03-09 06:59:59", "01:59:59 EST -0500")]
    [DataRow(Us, "2025-03-09 07:00:00", "03:00:00 EDT -0400")]
    [DataRow(Us, "2025-11-02 05:59:59", "01:59:59 EDT -0400")]
    [DataRow(Us, "2025-11-02 06:00:00", "01:00:00 EST -0500")]
    [DataRow(Europe, "2025-03-30 00:59:59", "01:59:59 CET +0100")]
    [DataRow(Europe, "2025-03-30 01:00:00", "03:00:00 CEST +0200")]
    [DataRow(Europe, "2025-10-26 00:59:59", "02:59:59 CEST +0200")]
    [DataRow(Europe, "2025-10-26 01:00:00", "02:00:00 CET +0100")]
    [DataRow(Sydney, "2025-04-05 15:59:59", "02:59:59 AEDT +1100")]
    [DataRow(Sydney, "2025-04-05 16:00:00", "02:00:00 AEST +1000")]
    [DataRow(Sydney, "2025-10-04 15:59:59", "01:59:59 AEST +1000")]
    [DataRow(Sydney, "2025-10-04 16:00:00", "03:00:00 AEDT +1100")]
    [DataRow(Sydney, "2025-12-31 13:30:00", "00:30:00 AEDT +1100")]
    [DataRow(Sydney, "2026-01-01 00:00:00", "11:00:00 AEDT +1100")]
    public void A_zone_changes_at_its_second(string zone, string utc, string local) => AssertLocal(zone, utc, local);

    [TestMethod]
    [DataRow("<+0330>-3:30", "2025-07-01 00:00:00", "03:30:00 +0330 +0330")]
    [DataRow("<-03>3", "2025-07-01 00:00:00", "21:00:00 -03 -0300")]
    [DataRow("NST3:30NDT,M3.2.0,M11.1.0", "2025-07-01 12:00:00", "09:30:00 NDT -0230")]
    [DataRow("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2025-01-15 00:00:00", "11:00:00 +11 +1100")]
    [DataRow("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2025-07-15 00:00:00", "10:30:00 +1030 +1030")]
    [DataRow("IST-1GMT0,M10.5.0,M3.5.0/1", "2025-01-15 12:00:00", "12:00:00 GMT +0000")]
    [DataRow("IST-1GMT0,M10.5.0,M3.5.0/1", "2025-07-15 12:00:00", "13:00:00 IST +0100")]
    [DataRow("XXX+12:34:56", "2025-01-01 12:34:56", "00:00:00 XXX -1234")]
    [DataRow("UTC0", "2025-07-01 00:00:00", "00:00:00 UTC +0000")]
    [DataRow("", "2025-07-01 00:00:00", "00:00:00 UTC +0000")]
    public void A_zone_has_its_offset_and_names(string zone, string utc, string local) => AssertLocal(zone, utc, local);

    [TestMethod]
    [DataRow("2025-03-09 06:59:59", "01:59:59 EST -0500")]
    [DataRow("2025-03-09 07:00:00", "03:00:00 EDT -0400")]
    [DataRow("2025-11-02 06:00:00", "01:00:00 EST -0500")]
    public void Without_rules_those_of_the_United_States_apply(string utc, string local) => AssertLocal("EST5EDT", utc, local);

    [TestMethod]
    [DataRow("AAA0BBB,J59/0,J60/0", "2024-02-28 00:00:00", "01:00:00 BBB +0100")]
    [DataRow("AAA0BBB,J59/0,J60/0", "2024-02-29 12:00:00", "13:00:00 BBB +0100")]
    [DataRow("AAA0BBB,J59/0,J60/0", "2024-03-01 00:00:00", "00:00:00 AAA +0000")]
    [DataRow("AAA0BBB,J59/0,J60/0", "2025-02-28 12:00:00", "13:00:00 BBB +0100")]
    [DataRow("AAA0BBB,J59/0,J60/0", "2025-03-01 00:00:00", "00:00:00 AAA +0000")]
    [DataRow("AAA0BBB,59/0,60/0", "2024-02-29 12:00:00", "13:00:00 BBB +0100")]
    [DataRow("AAA0BBB,59/0,60/0", "2024-03-01 00:00:00", "00:00:00 AAA +0000")]
    [DataRow("AAA0BBB,59/0,60/0", "2025-03-01 12:00:00", "13:00:00 BBB +0100")]
    [DataRow("AAA0BBB,J1/0,J365/0", "2025-01-01 00:00:00", "01:00:00 BBB +0100")]
    [DataRow("AAA0BBB,0/0,364/0", "2025-01-01 00:00:00", "01:00:00 BBB +0100")]
    [DataRow("AAA0BBB,J100/0,J300/0", "2024-04-09 00:00:00", "00:00:00 AAA +0000")]
    [DataRow("AAA0BBB,J100/0,J300/0", "2024-04-10 00:00:00", "01:00:00 BBB +0100")]
    public void Day_rules_count_with_or_without_the_leap_day(string zone, string utc, string local) => AssertLocal(zone, utc, local);

    // Times outside of the day, up to a week, may fall into the year before or after.
    [TestMethod]
    [DataRow("EST5EDT,0/0,J365/25", "2025-01-01 04:59:59", "00:59:59 EDT -0400")]
    [DataRow("EST5EDT,0/0,J365/25", "2025-07-01 00:00:00", "20:00:00 EDT -0400")]
    [DataRow("AAA0BBB,J100/0,J365/49", "2025-01-01 23:59:59", "00:59:59 BBB +0100")]
    [DataRow("AAA0BBB,J100/0,J365/49", "2025-01-02 00:00:00", "00:00:00 AAA +0000")]
    [DataRow("AAA0BBB,J1/-48,J100/0", "2024-12-29 23:59:59", "23:59:59 AAA +0000")]
    [DataRow("AAA0BBB,J1/-48,J100/0", "2024-12-30 00:00:00", "01:00:00 BBB +0100")]
    [DataRow("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2025-03-30 00:59:59", "22:59:59 -02 -0200")]
    [DataRow("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2025-03-30 01:00:00", "00:00:00 -01 -0100")]
    [DataRow("IST-2IDT,M3.4.4/26,M10.5.0", "2025-03-27 23:59:59", "01:59:59 IST +0200")]
    [DataRow("IST-2IDT,M3.4.4/26,M10.5.0", "2025-03-28 00:00:00", "03:00:00 IDT +0300")]
    public void Rules_may_lie_outside_of_their_day_and_year(string zone, string utc, string local) => AssertLocal(zone, utc, local);

    [TestMethod]
    [DataRow("M2.5.4/0", "2024-02-29")]
    [DataRow("M2.5.5/0", "2024-02-23")]
    [DataRow("M2.1.4/0", "2024-02-01")]
    [DataRow("M12.5.2/0", "2024-12-31")]
    [DataRow("M12.1.0/0", "2024-12-01")]
    [DataRow("M9.4.6/0", "2024-09-28")]
    [DataRow("M6.3.0/0", "2024-06-16")]
    public void Month_rules_name_a_weekday_of_a_week(string rule, string date)
    {
        string zone = "AAA0BBB," + rule + "," + rule.Substring(0, rule.Length - 1) + "1";
        AssertLocal(zone, date + " 00:00:00", "01:00:00 BBB +0100");
    }

    [TestMethod]
    [DataRow("CE-1")]
    [DataRow("CET")]
    [DataRow("CET-")]
    [DataRow("CET-x")]
    [DataRow("-1")]
    [DataRow("5EST")]
    [DataRow("Europe/Berlin")]
    [DataRow("CET-25")]
    [DataRow("CET-1:60")]
    [DataRow("CET-1:")]
    [DataRow("CET-1:30:")]
    [DataRow("CET-1:30:60")]
    [DataRow("CET--1")]
    [DataRow("CET-1 ")]
    [DataRow(" CET-1")]
    [DataRow("<>1")]
    [DataRow("<CET-1")]
    [DataRow("CET-1CE")]
    [DataRow("CET-1CEST,")]
    [DataRow("CET-1CEST,M3.5.0")]
    [DataRow("CET-1CEST,M3.5.0,")]
    [DataRow("CET-1CEST,M0.5.0,M10.5.0")]
    [DataRow("CET-1CEST,M13.5.0,M10.5.0")]
    [DataRow("CET-1CEST,M3.0.0,M10.5.0")]
    [DataRow("CET-1CEST,M3.6.0,M10.5.0")]
    [DataRow("CET-1CEST,M3.5.7,M10.5.0")]
    [DataRow("CET-1CEST,M3.5,M10.5.0")]
    [DataRow("CET-1CEST,M3.5.0/,M10.5.0")]
    [DataRow("CET-1CEST,M3.5.0/168,M10.5.0")]
    [DataRow("CET-1CEST,J0,J100")]
    [DataRow("CET-1CEST,J366,J100")]
    [DataRow("CET-1CEST,366,100")]
    [DataRow("CET-1CEST,99999999999,100")]
    [DataRow("CET-99999999999")]
    [DataRow("CET-1CEST,M3.5.0,M10.5.0,")]
    [DataRow("CET-1CEST,M3.5.0,M10.5.0/3x")]
    [DataRow("CET-1:CEST")]
    public void Malformed_texts_are_refused(string text)
    {
        PosixTimeZone zone;
        Assert.IsFalse(PosixTimeZone.TryParse(text, out zone));
        Assert.IsNull(zone);
    }

    private static void AssertLocal(string text, string utc, string local)
    {
        PosixTimeZone zone;
        Assert.IsTrue(PosixTimeZone.TryParse(text, out zone), text);
        Assert.AreEqual(local, TimeFormatter.Format("%H:%M:%S %Z %z", TestTime.Parse(utc), zone), text + " at " + utc);
    }
}
