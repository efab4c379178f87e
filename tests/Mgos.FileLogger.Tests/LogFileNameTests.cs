// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.FileLogger.Tests;

[TestClass]
public class LogFileNameTests
{
    [TestMethod]
    [DataRow("log_000-20260101-120000.log", 0, 0)]
    [DataRow("log_299-20260101-120000.log", 2, 99)]
    [DataRow("log_20260101-120000.log", -1, 0)]
    public void Names_are_read(string text, int set, int sequence)
    {
        LogFileName name = LogFileName.Parse("log_", text);
        Assert.AreEqual(set, name.Set);
        Assert.AreEqual(sequence, name.Sequence);
        Assert.AreEqual("20260101-120000", name.Stamp);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("log_.log")]
    [DataRow("log_300-20260101-120000.log")]
    [DataRow("log_000_20260101-120000.log")]
    [DataRow("log_000-20260101x120000.log")]
    [DataRow("log_000-2026010a-120000.log")]
    [DataRow("log_000-20260101-120000.txt")]
    [DataRow("lag_000-20260101-120000.log")]
    [DataRow("log_1000-20260101-120000.log")]
    [DataRow("LOG_20260101-120000.log")]
    public void Other_files_are_none_of_the_log(string text) => Assert.IsNull(LogFileName.Parse("log_", text), text);

    [TestMethod]
    [DataRow("log_000-20260101-120000.log", "log_001-20260102-000000.log")]
    [DataRow("log_099-20260101-120000.log", "log_100-20260102-000000.log")]
    [DataRow("log_299-20260101-120000.log", "log_000-20260102-000000.log")]
    [DataRow("log_20260101-120000.log", "log_000-20260102-000000.log")]
    public void Names_follow_each_other(string newest, string expected)
    {
        Assert.AreEqual(expected, LogFileName.After(LogFileName.Parse("log_", newest), "log_", "20260102-000000").Text);
        Assert.AreEqual("log_000-20260102-000000.log", LogFileName.After(null, "log_", "20260102-000000").Text);
    }

    [TestMethod]
    [DataRow("log_20250101-000000.log", "log_000-20240101-000000.log", 0)]
    [DataRow("log_20250101-000000.log", "log_20250102-000000.log", 0)]
    [DataRow("log_001-20250101-000000.log", "log_002-20240101-000000.log", 0)]
    [DataRow("log_099-20250101-000000.log", "log_100-20240101-000000.log", 0)]
    [DataRow("log_299-20250101-000000.log", "log_000-20240101-000000.log", 2)]
    public void Older_files_come_first(string older, string newer, int firstSet)
    {
        LogFileName first = LogFileName.Parse("log_", older);
        LogFileName second = LogFileName.Parse("log_", newer);
        Assert.IsTrue(first.IsOlderThan(second, firstSet));
        Assert.IsFalse(second.IsOlderThan(first, firstSet));
    }
}
