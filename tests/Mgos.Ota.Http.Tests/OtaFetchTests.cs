// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;
using Mgos.Ota;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Ota.Http.Tests;

[TestClass]
public class OtaFetchTests
{
    private const string Applied = "1 Update applied, rebooting";
    private const int MaxTurns = 60000;

    [TestMethod]
    [DataRow("200", Applied, "", "0 ")]
    [DataRow("200:500 206", Applied, "500 ", "0 500 ")]
    [DataRow("200:500 206:100 206", Applied, "500 500 ", "0 500 600 ")]
    [DataRow("200:500 200", Applied, "500 ", "0 500 ")]
    [DataRow("200:500 200:300 206", Applied, "500 1000 ", "0 500 500 ")]
    [DataRow("200:500 -1 -1 206", Applied, "500 1000 2000 ", "0 500 500 500 ")]
    [DataRow("503 500 200", Applied, "500 1000 ", "0 0 0 ")]
    [DataRow("200:500 503 206", Applied, "500 1000 ", "0 500 500 ")]
    public void A_bundle_that_breaks_off_goes_on_where_it_was(string plan, string expected, string pauses, string offsets) => Check(plan, expected, pauses, offsets);

    [TestMethod]
    [DataRow("-1", "-10 Failed to connect", "500 1000 2000 4000 8000 ", "0 0 0 0 0 0 ")]
    [DataRow("503", "-503 Invalid HTTP response code", "500 1000 2000 4000 8000 ", "0 0 0 0 0 0 ")]
    [DataRow("200:500 -1", "-10 Failed to connect", "500 1000 2000 4000 8000 ", "0 500 500 500 500 500 ")]
    [DataRow("404", "-404 Invalid HTTP response code", "", "0 ")]
    [DataRow("200:500 404", "-404 Invalid HTTP response code", "500 ", "0 500 ")]
    [DataRow("206", "-206 Invalid HTTP response code", "", "0 ")]
    [DataRow("304", "1 Not Modified", "", "0 ")]
    [DataRow("nolength", "-1 Invalid content-length, perhaps chunked-encoding", "", "0 ")]
    public void A_fetch_that_gets_no_bundle_says_why(string plan, string expected, string pauses, string offsets)
    {
        OtaMachine machine = Check(plan, expected, pauses, offsets);
        Assert.IsFalse(machine.Updater.IsInProgress);
        machine.Restart();
        Assert.AreEqual("factory", machine.Running);
    }

    [TestMethod]
    public void A_damaged_bundle_ends_the_fetch()
    {
        byte[] bundle = OtaMachine.NewBundle("1", "ok").ToArray();
        bundle[bundle.Length - 1] ^= 1;
        bundle[200] ^= 1;
        FakeServer server = new FakeServer(bundle, "200");
        Assert.AreEqual("-1 Invalid CRC", Fetch(Start(), server));
        Assert.AreEqual("0 ", server.Offsets);
    }

    private static OtaMachine Check(string plan, string expected, string pauses, string offsets)
    {
        OtaMachine machine = Start();
        FakeServer server = new FakeServer(OtaMachine.NewBundle("1", "ok").ToArray(), plan);
        Assert.AreEqual(expected, Fetch(machine, server));
        Assert.AreEqual(pauses, server.Pauses);
        Assert.AreEqual(offsets, server.Offsets);
        if (expected == Applied)
        {
            machine.Restart();
            Assert.AreEqual("1", machine.Running);
        }

        return machine;
    }

    private static OtaMachine Start()
    {
        OtaMachine machine = new OtaMachine(new BoardMachine());
        machine.Settle();
        return machine;
    }

    // The fetch has a thread of its own; its world answers at once, so nothing depends on time.
    private static string Fetch(OtaMachine machine, FakeServer server)
    {
        string outcome = null;
        OtaFetch fetch = new OtaFetch(machine.Device, machine.Updater, new DownloadRequest { Url = "http://server/fw.zip" },
            (result, message) => outcome = result.ToString() + " " + message, server);
        Assert.IsNull(machine.Updater.Start(new OtaOptions(), fetch));
        fetch.Start();
        for (int turn = 0; turn < MaxTurns && outcome == null; turn++)
        {
            machine.Device.Loop.RunOnce();
            Thread.Sleep(1);
        }

        return outcome;
    }
}
