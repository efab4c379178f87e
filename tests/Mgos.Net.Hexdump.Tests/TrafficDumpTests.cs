// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.TestKit;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Net.Hexdump.Tests;

[TestClass]
public class TrafficDumpTests
{
    private const string Local = "10.0.0.1:80";
    private const string Remote = "10.0.0.2:51234";

    [TestMethod]
    public void Events_have_the_form_of_the_original()
    {
        DumpBench bench = new DumpBench();
        bench.Kit.Device.Clock.Set(1763740800000000);
        bench.Dump.Direct("dump.txt");
        bench.Dump.OnTraffic(26, TrafficKind.Accepted, Local, Remote, null, 0, 0);
        bench.Dump.OnTraffic(26, TrafficKind.Received, Local, Remote, Encoding.UTF8.GetBytes("..GET / HTTP/1.1\r\n~\u007f\u00e9"), 2, 20);
        bench.Dump.OnTraffic(26, TrafficKind.Sent, Local, Remote, Encoding.UTF8.GetBytes("x"), 0, 1);
        bench.Dump.OnTraffic(1, TrafficKind.Connected, Local, Remote, null, 0, 0);
        bench.Dump.OnTraffic(1, TrafficKind.Closed, Local, Remote, null, 0, 0);
        bench.Dump.Direct("");
        Assert.AreEqual(
            "1763740800 0x1a 10.0.0.1:80 <A 10.0.0.2:51234 0\n" +
            "1763740800 0x1a 10.0.0.1:80 <- 10.0.0.2:51234 20\n" +
            "0000  47 45 54 20 2f 20 48 54 54 50 2f 31 2e 31 0d 0a  GET / HTTP/1.1..\n" +
            "0010  7e 7f c3 a9                                      ~...\n" +
            "1763740800 0x1a 10.0.0.1:80 -> 10.0.0.2:51234 1\n" +
            "0000  78                                               x\n" +
            "1763740800 0x1 10.0.0.1:80 C> 10.0.0.2:51234 0\n" +
            "1763740800 0x1 10.0.0.1:80 XX 10.0.0.2:51234 0\n",
            bench.Text("dump.txt"));
    }

    [TestMethod]
    public void Position_has_four_digits_or_as_many_as_it_needs()
    {
        HexdumpFormat format = new HexdumpFormat();
        byte[] data = new byte[0x12350];
        int count = format.FillRow(data, 0, data.Length, 0x12340);
        Assert.AreEqual("12340  00", Encoding.UTF8.GetString(format.Row, 0, 9));
        Assert.IsTrue(count <= HexdumpFormat.MaxRowBytes);
        Assert.AreEqual((int)'\n', (int)format.Row[count - 1]);
    }

    [TestMethod]
    public void File_is_added_to_once_a_second()
    {
        DumpBench bench = new DumpBench();
        bench.Dump.Direct("dump.txt");
        bench.Send(1);
        Assert.AreEqual("", bench.Text("dump.txt"));
        bench.Kit.AdvanceMilliseconds(HexdumpConstants.FlushIntervalMilliseconds);
        string first = bench.Text("dump.txt");
        Assert.IsTrue(first.Length > 0);
        bench.Send(1);
        bench.Kit.AdvanceMilliseconds(HexdumpConstants.FlushIntervalMilliseconds);
        Assert.AreEqual(2 * first.Length, bench.Text("dump.txt").Length);
        Assert.IsTrue(bench.Text("dump.txt").IndexOf(first) == 0, bench.Text("dump.txt"));
    }

    [TestMethod]
    public void File_is_added_to_when_the_buffer_is_full()
    {
        DumpBench bench = new DumpBench();
        bench.Dump.Direct("dump.txt");
        bench.Send(1000);
        int length = bench.Text("dump.txt").Length;
        bench.Dump.Dispose();
        Assert.IsTrue(length > 0 && bench.Text("dump.txt").Length > HexdumpConstants.BufferBytes);
        Assert.AreEqual("x\n", bench.Text("dump.txt").Substring(bench.Text("dump.txt").Length - 2));
    }

    [TestMethod]
    public void Full_storage_ends_the_dump_until_it_is_directed_anew()
    {
        DumpBench bench = new DumpBench();
        bench.Dump.Direct("dump.txt");
        for (int i = 0; i < 30; i++)
            bench.Send(1000);
        int length = bench.Text("dump.txt").Length;
        Assert.IsTrue(length > HexdumpConstants.BufferBytes && length < DumpBench.StorageBytes);
        Assert.IsTrue(bench.Kit.Platform.HasLogged("dump.txt cannot be written"), bench.Kit.Platform.ConsoleText);
        Assert.IsTrue(SocketWatcher.From(bench.Kit.Device).TrafficObserver == null);
        bench.Files.Remove("dump.txt");
        bench.Dump.Direct("dump.txt");
        bench.Send(1);
        bench.Dump.Direct(null);
        Assert.IsTrue(bench.Text("dump.txt").Length > 0);
    }

    [TestMethod]
    [DataRow("-", 1)]
    [DataRow("--", 2)]
    public void Console_gets_it_and_nobody_else(string destination, int uart)
    {
        DumpBench bench = new DumpBench();
        DeviceLog log = bench.Kit.Device.Log;
        RecordingLine standardOutput = new RecordingLine();
        RecordingLine standardError = new RecordingLine();
        RecordingLine sink = new RecordingLine();
        log.StdoutUart = 1;
        log.StderrUart = 2;
        log.SetUart(1, standardOutput);
        log.SetUart(2, standardError);
        log.AddSink(sink);
        bench.Dump.Direct(destination);
        bench.Send(1);
        RecordingLine used = uart == 1 ? standardOutput : standardError;
        RecordingLine other = uart == 1 ? standardError : standardOutput;
        Assert.IsTrue(used.Text.IndexOf(" -> 10.0.0.2:51234 1\n0000  78  ") > 0, used.Text);
        Assert.AreEqual("", other.Text + sink.Text);
    }

    [TestMethod]
    public void Traffic_of_the_dump_itself_is_left_out()
    {
        DumpBench bench = new DumpBench();
        RecordingLine line = new RecordingLine { Dump = bench.Dump };
        bench.Kit.Device.Log.StdoutUart = 1;
        bench.Kit.Device.Log.SetUart(1, line);
        bench.Dump.Direct("-");
        bench.Send(1);
        Assert.AreEqual(2, line.Count);
    }

    [TestMethod]
    public void Nothing_observes_while_there_is_no_destination()
    {
        DumpBench bench = new DumpBench();
        SocketWatcher watcher = SocketWatcher.From(bench.Kit.Device);
        Assert.IsTrue(watcher.TrafficObserver == null);
        bench.Dump.Direct("-");
        Assert.IsTrue(watcher.TrafficObserver == bench.Dump);
        bench.Dump.Direct("");
        Assert.IsTrue(watcher.TrafficObserver == null);
    }

    [TestMethod]
    public void File_without_file_systems_is_told()
    {
        TestDevice kit = new TestDevice(null);
        TrafficDump dump = new TrafficDump(kit.Device);
        dump.Direct("dump.txt");
        Assert.IsTrue(kit.Platform.HasLogged("no file systems for dump.txt"), kit.Platform.ConsoleText);
        Assert.IsTrue(SocketWatcher.From(kit.Device).TrafficObserver == null);
    }
}
