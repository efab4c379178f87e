// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;
using Mgos.Rpc.Tests;
using nanoFramework.TestFramework;

namespace Mgos.FileLogger.Tests;

[TestClass]
public class FileLogTests
{
    private const string First = "log_000-19700101-000000.log";
    private const string Second = "log_001-19700101-000000.log";

    [TestMethod]
    public void Lines_are_stored_at_once()
    {
        FileLogBench bench = new FileLogBench { Include = "-one,-three" }.Boot();
        bench.Log.Write(LogLevel.Info, "-one");
        bench.Log.Write(LogLevel.Info, "-two");
        bench.Kit.Device.Log.Info("Test", "-three");
        string text = bench.Text(First);
        Assert.IsTrue(text.IndexOf("-one\n") == 0 && text.IndexOf("-three\n") > 0 && text.IndexOf("-two") < 0, text);
    }

    [TestMethod]
    public void Level_limits_what_is_kept()
    {
        FileLogBench bench = new FileLogBench { Include = "-" }.Boot();
        bench.Log.Write(LogLevel.Debug, "-debug");
        bench.Log.Write(LogLevel.Info, "-info");
        bench.Log.Write(LogLevel.Error, "-error");
        Assert.AreEqual("-info\n-error\n", bench.Text(First));
    }

    [TestMethod]
    public void Line_that_does_not_fit_begins_a_file_and_the_oldest_goes()
    {
        FileLogBench bench = new FileLogBench { Include = "-" }.Boot();
        for (int i = 0; i < 9; i++)
            bench.Log.Write(LogLevel.Info, "-" + i.ToString() + new string('x', 38));
        Assert.AreEqual(3, bench.Log.FileCount);
        Assert.AreEqual("log_002-19700101-000000.log", bench.Log.OldestFileName);
        Assert.AreEqual("log_004-19700101-000000.log", bench.Log.CurrentFileName);
        Assert.AreEqual("", bench.Text(First) + bench.Text(Second));
        Assert.AreEqual("-8" + new string('x', 38) + "\n", bench.Text("log_004-19700101-000000.log"));
        Assert.AreEqual(82, bench.Text("log_003-19700101-000000.log").Length);
    }

    [TestMethod]
    public void Newest_file_is_continued_after_a_restart()
    {
        FileLogBench bench = new FileLogBench { Include = "-" }.Boot("log_007-20260101-120000.log=old\n", "log_006-20260101-110000.log=older\n", "other.log=x");
        bench.Log.Write(LogLevel.Info, "-new");
        Assert.AreEqual("old\n-new\n", bench.Text("log_007-20260101-120000.log"));
        Assert.AreEqual("log_006-20260101-110000.log", bench.Log.OldestFileName);
        Assert.AreEqual(2, bench.Log.FileCount);
    }

    [TestMethod]
    public void Time_stands_in_front()
    {
        FileLogBench bench = new FileLogBench { Include = "-", HasTimestamps = true }.Boot();
        bench.Kit.Platform.FakeClock.Advance(5);
        bench.Log.Write(LogLevel.Info, "-a");
        bench.Log.Write(LogLevel.Info, "-b");
        bench.Kit.Device.Clock.Set(1580000000000000);
        bench.Log.Write(LogLevel.Info, "-c");
        Assert.AreEqual("5000:5000 -a\n5000 -b\n5000:1580000000000000 -c\n", bench.Text(First));
    }

    [TestMethod]
    public void Lines_may_wait_in_memory()
    {
        FileLogBench bench = new FileLogBench { Include = "-", StoresLines = false, MaxFileSize = 4000 }.Boot();
        bench.Log.Write(LogLevel.Info, "-a");
        Assert.AreEqual("", bench.Text(First));
        bench.Log.Write(LogLevel.Info, "-" + new string('x', 252));
        Assert.AreEqual("-a\n", bench.Text(First));
        Assert.IsTrue(bench.Log.Flush());
        bench.Log.Write(LogLevel.Info, "-" + new string('y', 300));
        Assert.AreEqual(3 + 254 + 302, bench.Text(First).Length);
    }

    [TestMethod]
    public void Restart_stores_what_waits_and_ends_the_log()
    {
        FileLogBench bench = new FileLogBench { Include = "-", StoresLines = false }.Boot();
        bench.Log.Write(LogLevel.Info, "-a");
        bench.Kit.Device.Events.Trigger(SystemEvents.Reboot, null);
        bench.Log.Write(LogLevel.Info, "-b");
        bench.Log.Flush();
        Assert.AreEqual("-a\n", bench.Text(First));
    }

    [TestMethod]
    public void What_cannot_be_stored_is_counted()
    {
        FileLogBench bench = new FileLogBench { Include = "-", MaxFileSize = 1000000 }.Boot();
        for (int i = 0; i < 400 && bench.Log.LostBytes == 0; i++)
            bench.Log.Write(LogLevel.Info, "-" + new string('x', 1000));
        Assert.AreEqual(1002, bench.Log.LostBytes);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(101)]
    public void Number_of_files_has_limits(int count)
    {
        FileLogBench bench = new FileLogBench { MaxFiles = count };
        Assert.AreNotEqual(0, (int)bench.TryBoot());
        Assert.IsTrue(bench.Kit.Platform.HasLogged("file_logger.max_num_files is " + count.ToString() + "; it must be 1 to 100"));
    }

    [TestMethod]
    public void State_is_told_over_RPC()
    {
        FileLogBench bench = new FileLogBench { Include = "-" }.Boot("log_000-19700101-000000.log=a\n");
        Assert.Contains("\"result\":null", Exchange(bench, "FileLog.Rotate"));
        Assert.Contains("\"result\":null", Exchange(bench, "FileLog.Flush"));
        Assert.Contains("\"result\":{\"enable\":true,\"num_files\":2,\"oldest\":\"" + First + "\",\"newest\":\"" + Second + "\"}", Exchange(bench, "FileLog.Status"));
    }

    [TestMethod]
    public void Log_that_is_off_says_so()
    {
        FileLogBench bench = new FileLogBench { IsEnabled = false }.Boot();
        Assert.IsNull(bench.Log);
        Assert.Contains("\"result\":{\"enable\":false,\"num_files\":0,\"oldest\":\"\",\"newest\":\"\"}", Exchange(bench, "FileLog.Status"));
        Assert.Contains("\"result\":null", Exchange(bench, "FileLog.Rotate"));
        Assert.AreEqual("", bench.Names());
    }

    private static string Exchange(FileLogBench bench, string method)
    {
        RpcRouter router = RpcRouter.From(bench.Kit.Device);
        RecordingChannel channel = new RecordingChannel(router, false);
        router.AddChannel(channel);
        channel.Connect();
        return channel.Exchange("{\"id\":1,\"method\":\"" + method + "\"}");
    }
}
