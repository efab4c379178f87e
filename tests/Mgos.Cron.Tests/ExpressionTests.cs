// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Cron.Tests;

[TestClass]
public class ExpressionTests
{
    [TestMethod]
    [DataRow("* * * * * *", "2026-01-01 00:00:00", "2026-01-01 00:00:01 UTC, 2026-01-01 00:00:02 UTC")]
    [DataRow("0 * * * * *", "2026-01-01 00:00:00", "2026-01-01 00:01:00 UTC, 2026-01-01 00:02:00 UTC")]
    [DataRow("59 59 23 * * *", "2025-12-31 23:59:58", "2025-12-31 23:59:59 UTC, 2026-01-01 23:59:59 UTC")]
    [DataRow("0 */15 * * * *", "2026-01-01 23:31:00", "2026-01-01 23:45:00 UTC, 2026-01-02 00:00:00 UTC")]
    [DataRow("0 5-20/10 * * * *", "2026-01-01 00:00:00", "2026-01-01 00:05:00 UTC, 2026-01-01 00:15:00 UTC, 2026-01-01 01:05:00 UTC")]
    [DataRow("10/20 0 0 * * *", "2026-01-01 00:00:10", "2026-01-01 00:00:30 UTC, 2026-01-01 00:00:50 UTC, 2026-01-02 00:00:10 UTC")]
    [DataRow("0 0 7 * * MON-FRI", "2026-01-02 12:00:00", "2026-01-05 07:00:00 UTC, 2026-01-06 07:00:00 UTC")]
    [DataRow("0 0 7 ? * mon,7", "2026-01-02 12:00:00", "2026-01-04 07:00:00 UTC, 2026-01-05 07:00:00 UTC")]
    [DataRow("0 0 0 * * 5-7", "2026-01-01 00:00:00", "2026-01-02 00:00:00 UTC, 2026-01-03 00:00:00 UTC, 2026-01-04 00:00:00 UTC, 2026-01-09 00:00:00 UTC")]
    [DataRow("0 30 6 1 jan,Jul ?", "2026-01-01 06:30:00", "2026-07-01 06:30:00 UTC, 2027-01-01 06:30:00 UTC")]
    [DataRow("0 0 0 31 * *", "2026-01-31 00:00:00", "2026-03-31 00:00:00 UTC, 2026-05-31 00:00:00 UTC")]
    [DataRow("0 0 0 29 2 *", "2026-01-01 00:00:00", "2028-02-29 00:00:00 UTC, 2032-02-29 00:00:00 UTC")]
    [DataRow("0 0 0 13 * FRI", "2026-01-01 00:00:00", "2026-02-13 00:00:00 UTC, 2026-03-13 00:00:00 UTC, 2026-11-13 00:00:00 UTC")]
    [DataRow("0 0 0 30 2 *", "2026-01-01 00:00:00", "never")]
    [DataRow("  0\t0  12 * * *  ", "2026-01-01 00:00:00", "2026-01-01 12:00:00 UTC")]
    public void Times_follow_the_fields(string expression, string after, string expected)
    {
        int count = expected.Split(',').Length;
        Assert.AreEqual(expected, new CronBench().Next(expression, after, count), expression);
    }

    [TestMethod]
    [DataRow("", "Invalid number of fields, expression must consist of 6 fields")]
    [DataRow("* * * * *", "Invalid number of fields, expression must consist of 6 fields")]
    [DataRow("* * * * * * *", "Invalid number of fields, expression must consist of 6 fields")]
    [DataRow("60 * * * * *", "Specified range exceeds maximum")]
    [DataRow("99999999999 * * * * *", "Specified range exceeds maximum")]
    [DataRow("* * 24 * * *", "Specified range exceeds maximum")]
    [DataRow("* * * * * 8", "Specified range exceeds maximum")]
    [DataRow("* * * 0 * *", "Specified range is less than minimum")]
    [DataRow("* * * * 0-3 *", "Specified range is less than minimum")]
    [DataRow("* 30-20 * * * *", "Specified range start exceeds range end")]
    [DataRow("1- * * * * *", "Specified range requires two fields")]
    [DataRow("1-2-3 * * * * *", "Specified range requires two fields")]
    [DataRow("x * * * * *", "Unsigned integer parse error 1")]
    [DataRow("* * * * FOO *", "Unsigned integer parse error 1")]
    [DataRow("? * * * * *", "Unsigned integer parse error 1")]
    [DataRow("MON * * * * *", "Unsigned integer parse error 1")]
    [DataRow("x-5 * * * * *", "Unsigned integer parse error 2")]
    [DataRow("5-x * * * * *", "Unsigned integer parse error 3")]
    [DataRow("*/x * * * * *", "Unsigned integer parse error 4")]
    [DataRow("*/ * * * * *", "Incrementer must have two fields")]
    [DataRow("*/2/3 * * * * *", "Incrementer must have two fields")]
    [DataRow("*/0 * * * * *", "Incrementer may not be zero")]
    [DataRow("1,,2 * * * * *", "Comma split error")]
    [DataRow("@daily", "Unknown @-expr")]
    [DataRow("@sunrise2h", "offset must begin with '-' or '+'")]
    [DataRow("@sunset+", "invalid duration spec")]
    [DataRow("@sunset+2x", "invalid duration spec")]
    [DataRow("@sunset+1.h", "invalid duration spec")]
    [DataRow("@sunset+12h1s", "offset must be not more than 12 hours")]
    [DataRow("@sunset+1h * *", "Invalid number of fields, expression must consist of 6 fields")]
    [DataRow("@sunset * * 9", "Specified range exceeds maximum")]
    [DataRow("@random:", "from, to, and number should be present")]
    [DataRow("@random:{\"from\":\"0 0 1 * * *\",\"to\":\"0 0 2 * * *\"}", "from, to, and number should be present")]
    [DataRow("@random:{\"from\":\"0 0 1 * * *\",\"to\":\"0 0 1 * * *\",\"number\":1}", "from and to can't be the same")]
    [DataRow("@random:{\"from\":\"0 0 1 * * *\",\"to\":\"0 0 2 * * *\",\"number\":0}", "number must be 1 to 1000")]
    [DataRow("@random:{\"from\":\"0 0 1 * * *\",\"to\":\"x\",\"number\":1}", "Invalid number of fields, expression must consist of 6 fields")]
    [DataRow("@random:{\"from\":\"@random:{}\",\"to\":\"0 0 1 * * *\",\"number\":1}", "Unknown @-expr")]
    public void What_cannot_be_understood_is_told(string expression, string expected)
    {
        string error;
        Assert.IsFalse(CronScheduler.IsValid(expression, out error), expression);
        Assert.AreEqual(expected, error, expression);
    }

    [TestMethod]
    public void No_expression_and_a_long_one_are_refused()
    {
        string error;
        Assert.IsFalse(CronScheduler.IsValid(null, out error));
        Assert.AreEqual("Invalid NULL expression", error);
        Assert.IsFalse(CronScheduler.IsValid("* * * * * " + new string('1', CronConstants.MaxExpressionCharacters), out error));
        Assert.AreEqual("the expression is too long", error);
    }
}
