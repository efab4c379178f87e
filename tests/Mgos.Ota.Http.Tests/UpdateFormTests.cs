// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Http;
using Mgos.Http.Tests;
using Mgos.Ota;
using Mgos.TestKit.Ota;
using Mgos.TestKit.Storage;
using nanoFramework.TestFramework;

namespace Mgos.Ota.Http.Tests;

/// <summary>Requests to /update over a connection in memory.</summary>
[TestClass]
public class UpdateFormTests
{
    private const string Applied = "1 Update applied, rebooting";
    private const string Field = "--B\r\nContent-Disposition: form-data; name=\"commit_timeout\"\r\n\r\n30\r\n";
    private const string FileStart = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fw.zip\"\r\n\r\n";

    private OtaMachine _machine;
    private HttpServer _server;

    [TestMethod]
    [DataRow("", "", 0)]
    [DataRow(Field, "", 30)]
    [DataRow("", Field, 30)]
    public void A_form_with_a_file_is_an_update(string before, string behind, int commitTimeout)
    {
        Start();
        string answer = Post(before, OtaMachine.NewBundle("1", "ok").ToArray(), behind, 100);
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 200 OK\r\n") == 0 && answer.EndsWith("\r\n\r\n" + Applied), answer);
        _machine.Restart();
        Assert.AreEqual("1", _machine.Running);
        Assert.AreEqual(commitTimeout, _machine.Control.Record.CommitTimeoutSeconds);
        Assert.AreEqual(commitTimeout == 0, _machine.Control.IsCommitted);
    }

    [TestMethod]
    [DataRow("--B\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n30\r\n--B--\r\n", "-1 No file in the form")]
    [DataRow("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fw.zip\"\r\n\r\nno zip at all\r\n--B--\r\n", "-1 Malformed archive (invalid file header)")]
    [DataRow("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fw.zip\"\r\n\r\n\r\n--B--\r\n", "-1 Wrong state for finalize")]
    [DataRow("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fw.zip\"\r\n\r\nPK", "-1 Update aborted")]
    public void A_form_without_a_bundle_is_refused(string body, string expected)
    {
        Start();
        string answer = Exchange(Head(body.Length) + body);
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 500 ") == 0 && answer.EndsWith("\r\n\r\n" + expected), answer);
        Assert.IsFalse(_machine.Updater.IsInProgress);
        Assert.AreEqual(Applied, _machine.Update(OtaMachine.NewBundle("1", "ok").ToArray(), new OtaOptions()));
    }

    [TestMethod]
    public void A_form_that_breaks_off_is_no_update()
    {
        Start();
        MemoryTransport transport = Connect();
        transport.Feed(Head(1000) + FileStart + "PK");
        Assert.IsTrue(_machine.Updater.IsInProgress);
        transport.IsLost = true;
        transport.Run();
        Assert.IsFalse(_machine.Updater.IsInProgress);
        Assert.AreEqual("Update aborted", _machine.Updater.Status.Message);
    }

    [TestMethod]
    public void Only_one_update_runs()
    {
        Start();
        Assert.IsNull(_machine.Updater.Start(new OtaOptions(), _machine));
        string body = FileStart + "PK\r\n--B--\r\n";
        string answer = Exchange(Head(body.Length) + body);
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 409 ") == 0 && answer.IndexOf("Another update is in progress.") > 0, answer);
        Assert.IsTrue(_machine.Updater.IsInProgress);
    }

    [TestMethod]
    public void Posts_may_be_forbidden()
    {
        Start();
        Assert.IsTrue(Mgos.Config.DeviceConfig.From(_machine.Device).TrySetText("update.enable_post", "false"));
        string body = FileStart + "PK\r\n--B--\r\n";
        string answer = Exchange(Head(body.Length) + body);
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 400 ") == 0 && answer.IndexOf("POST updates are disabled.") > 0, answer);
    }

    [TestMethod]
    public void Without_a_url_nothing_is_fetched()
    {
        Start();
        string answer = Exchange("GET /update HTTP/1.1\r\nHost: d\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 400 ") == 0 && answer.IndexOf("Update URL not specified and none is configured.") > 0, answer);
    }

    [TestMethod]
    public void A_firmware_on_trial_is_committed_or_reverted()
    {
        Start();
        Assert.IsTrue(Exchange("GET /update/commit HTTP/1.1\r\nHost: d\r\n\r\n").IndexOf("HTTP/1.1 400 ") == 0);
        Post(Field, OtaMachine.NewBundle("1", "ok").ToArray(), "", 1000);
        _machine.Restart();
        Serve();
        Assert.IsFalse(_machine.Control.IsCommitted);
        Assert.IsTrue(Exchange("GET /update/commit HTTP/1.1\r\nHost: d\r\n\r\n").EndsWith("\r\n\r\nOk"));
        Assert.IsTrue(_machine.Control.IsCommitted);
        Assert.IsTrue(Exchange("GET /update/revert HTTP/1.1\r\nHost: d\r\n\r\n").IndexOf("HTTP/1.1 400 ") == 0);
    }

    private static string Head(int bodyBytes) =>
        "POST /update HTTP/1.1\r\nHost: d\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: " + bodyBytes.ToString() + "\r\n\r\n";

    private void Start()
    {
        _machine = new OtaMachine(new BoardMachine());
        _machine.Settle();
        Serve();
    }

    private void Serve()
    {
        _server = new HttpServer(_machine.Device, new HttpServerOptions());
        Assert.IsTrue(new UpdateEndpoint(_machine.Device, _machine.Updater).AddTo(_server));
    }

    private MemoryTransport Connect()
    {
        MemoryTransport transport = new MemoryTransport();
        _server.Accept(transport);
        return transport;
    }

    private string Exchange(string request)
    {
        MemoryTransport transport = Connect();
        transport.Feed(request);
        return transport.TakeText();
    }

    private string Post(string before, byte[] bundle, string behind, int pieceBytes)
    {
        ByteBuffer body = new ByteBuffer();
        body.Text(before + FileStart);
        body.Bytes(bundle);
        body.Text("\r\n" + behind + "--B--\r\n");
        byte[] data = body.ToArray();
        MemoryTransport transport = Connect();
        transport.Feed(Head(data.Length));
        for (int offset = 0; offset < data.Length; offset += pieceBytes)
        {
            byte[] piece = new byte[data.Length - offset < pieceBytes ? data.Length - offset : pieceBytes];
            System.Array.Copy(data, offset, piece, 0, piece.Length);
            transport.Feed(piece);
        }

        return transport.TakeText();
    }
}
