// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Core.Tests;

[TestClass]
public class TimeFormatterTests
{
    private const string Zone = "EST5EDT,M3.2.0,M11.1.0";

    // 2026-03-05 07:08:09 local time, a Thursday.
    private const long Morning = 1772712489;

    // 2025-11-30 23:04:00 local time, a Sunday.
    private const long Evening = 1764561840;

    [TestMethod]
    [DataRow("%a", "Thu", "Sun")]
    [DataRow("%A", "Thursday", "Sunday")]
    [DataRow("%b", "Mar", "Nov")]
    [DataRow("%B", "March", "November")]
    [DataRow("%c", "Thu Mar  5 07:08:09 2026", "Sun Nov 30 23:04:00 2025")]
    [DataRow("%C", "20", "20")]
    [DataRow("%d", "05", "30")]
    [DataRow("%D", "03/05/26", "11/30/25")]
    [DataRow("%e", " 5", "30")]
    [DataRow("%F", "2026-03-05", "2025-11-30")]
    [DataRow("%g", "26", "25")]
    [DataRow("%G", "2026", "2025")]
    [DataRow("%h", "Mar", "Nov")]
    [DataRow("%H", "07", "23")]
    [DataRow("%I", "07", "11")]
    [DataRow("%j", "064", "334")]
    [DataRow("%k", " 7", "23")]
    [DataRow("%l", " 7", "11")]
    [DataRow("%m", "03", "11")]
    [DataRow("%M", "08", "04")]
    [DataRow("%n", "\n", "\n")]
    [DataRow("%p", "AM", "PM")]
    [DataRow("%P", "am", "pm")]
    [DataRow("%r", "07:08:09 AM", "11:04:00 PM")]
    [DataRow("%R", "07:08", "23:04")]
    [DataRow("%s", "1772712489", "1764561840")]
    [DataRow("%S", "09", "00")]
    [DataRow("%t", "\t", "\t")]
    [DataRow("%T", "07:08:09", "23:04:00")]
    [DataRow("%u", "4", "7")]
    [DataRow("%U", "09", "48")]
    [DataRow("%V", "10", "48")]
    [DataRow("%w", "4", "0")]
    [DataRow("%W", "09", "47")]
    [DataRow("%x", "03/05/26", "11/30/25")]
    [DataRow("%X", "07:08:09", "23:04:00")]
    [DataRow("%y", "26", "25")]
    [DataRow("%Y", "2026", "2025")]
    [DataRow("%z", "-0500", "-0500")]
    [DataRow("%Z", "EST", "EST")]
    [DataRow("%%", "%", "%")]
    public void Every_conversion_is_that_of_strftime(string conversion, string morning, string evening)
    {
        Assert.AreEqual(morning, Format(conversion, Morning));
        Assert.AreEqual(evening, Format(conversion, Evening));
    }

    [TestMethod]
    [DataRow("plain", "plain")]
    [DataRow("", "")]
    [DataRow("[%H]", "[07]")]
    [DataRow("%H%M", "0708")]
    [DataRow("%H:%M h", "07:08 h")]
    [DataRow("%%H", "%H")]
    [DataRow("100%", "100%")]
    [DataRow("%", "%")]
    [DataRow("%q-%H", "%q-07")]
    [DataRow("\u00fc %H \u20ac", "\u00fc 07 \u20ac")]
    public void The_rest_of_the_text_is_copied(string format, string expected) => Assert.AreEqual(expected, Format(format, Morning));

    [TestMethod]
    public void A_missing_format_gives_nothing() => Assert.AreEqual("", TimeFormatter.Format(null, 0, PosixTimeZone.Utc));

    [TestMethod]
    [DataRow("2025-01-01 00:30:00", "12:30 AM")]
    [DataRow("2025-01-01 11:59:00", "11:59 AM")]
    [DataRow("2025-01-01 12:00:00", "12:00 PM")]
    [DataRow("2025-01-01 13:00:00", "01:00 PM")]
    public void Noon_and_midnight_are_twelve(string utc, string expected) =>
        Assert.AreEqual(expected, TimeFormatter.Format("%I:%M %p", TestTime.Parse(utc), PosixTimeZone.Utc));

    // ISO year and week, then the weeks that begin on Sunday and on Monday.
    [TestMethod]
    [DataRow("2024-12-30 00:00:00", "2025 01 52 53")]
    [DataRow("2025-01-01 00:00:00", "2025 01 00 00")]
    [DataRow("2026-12-31 00:00:00", "2026 53 52 52")]
    [DataRow("2027-01-01 00:00:00", "2026 53 00 00")]
    [DataRow("2027-01-04 00:00:00", "2027 01 01 01")]
    [DataRow("2023-01-01 00:00:00", "2022 52 01 00")]
    public void Weeks_at_the_turn_of_the_year_belong_to_one_year(string utc, string expected) =>
        Assert.AreEqual(expected, TimeFormatter.Format("%G %V %U %W", TestTime.Parse(utc), PosixTimeZone.Utc));

    private static string Format(string format, long seconds)
    {
        PosixTimeZone zone;
        Assert.IsTrue(PosixTimeZone.TryParse(Zone, out zone));
        return TimeFormatter.Format(format, seconds, zone);
    }
}
