// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Vfs;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

/// <summary>Files sent to /upload, on a file system in memory.</summary>
[TestClass]
public class UploadTests
{
    private const string Ok = "\r\n\r\nOk.\r\n";

    [TestMethod]
    public void Form_writes_its_files()
    {
        TestServer server = new TestServer();
        string answer = server.Exchange(Form(Part("a.txt", "one") + "--B\r\nContent-Disposition: form-data; name=n\r\n\r\nvalue\r\n" + Part("b.txt", "") + "--B--\r\n"));
        Assert.AreEqual(0, answer.IndexOf("HTTP/1.1 200 OK\r\nServer: Mongoose/6.18\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n"));
        Assert.IsTrue(answer.EndsWith(Ok), answer);
        Assert.AreEqual("one", ContentOf(server, "a.txt"));
        Assert.AreEqual("", ContentOf(server, "b.txt"));
        Assert.AreEqual(2, server.Uploads.List("/").Length);
    }

    [TestMethod]
    public void Put_writes_its_body()
    {
        TestServer server = new TestServer();
        Assert.IsTrue(server.Exchange(Put("a%20b.txt", "one")).IndexOf("HTTP/1.1 201 Created\r\n") == 0);
        Assert.AreEqual("one", ContentOf(server, "a b.txt"));
        string answer = server.Exchange(Put("a%20b.txt", "two"));
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 200 OK\r\n") == 0 && answer.EndsWith(Ok), answer);
        Assert.AreEqual("two", ContentOf(server, "a b.txt"));
    }

    [TestMethod]
    public void Chunked_put_writes_its_body()
    {
        TestServer server = new TestServer();
        Assert.AreEqual(201, server.StatusOf("PUT /upload/a HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"));
        Assert.AreEqual("abcde", ContentOf(server, "a"));
    }

    [TestMethod]
    public void Old_file_stays_until_the_new_one_is_whole()
    {
        TestServer server = WithOld();
        MemoryTransport transport = server.Connect();
        string form = Form(Part("a.txt", "new") + "--B--\r\n");
        transport.Feed(form.Substring(0, form.Length - 8));
        Assert.AreEqual("old", ContentOf(server, "a.txt"));
        transport.Feed(form.Substring(form.Length - 8));
        Assert.IsTrue(transport.TakeText().EndsWith(Ok));
        Assert.AreEqual("new", ContentOf(server, "a.txt"));
    }

    [TestMethod]
    public void Upload_that_breaks_off_leaves_the_old_file()
    {
        TestServer server = WithOld();
        MemoryTransport lost = server.Connect();
        lost.Feed(Form(Part("a.txt", "new") + "--B--\r\n").Substring(0, 150));
        lost.IsLost = true;
        lost.Run();
        MemoryTransport stalled = server.Connect();
        stalled.Feed(Put("a.txt", "new").Substring(0, 60));
        server.Kit.AdvanceMilliseconds(HttpConstants.BodyTimeoutMilliseconds + 2 * HttpConstants.CheckIntervalMilliseconds);
        Assert.IsTrue(stalled.TakeText().IndexOf("HTTP/1.1 408 ") == 0);
        Assert.AreEqual("old", ContentOf(server, "a.txt"));
        Assert.AreEqual(200, server.StatusOf(Put("a.txt", "new")), "the file is not in use any more");
        Assert.AreEqual("new", ContentOf(server, "a.txt"));
    }

    [TestMethod]
    public void Form_without_final_delimiter_is_refused_and_leaves_the_old_file()
    {
        TestServer server = WithOld();
        Assert.AreEqual(400, server.StatusOf(Form(Part("b.txt", "whole") + Part("a.txt", "cut"))));
        Assert.AreEqual("old", ContentOf(server, "a.txt"));
        Assert.AreEqual("whole", ContentOf(server, "b.txt"));
        Assert.AreEqual(200, server.StatusOf(Put("a.txt", "new")));
    }

    [TestMethod]
    public void File_without_room_is_refused_with_413_and_leaves_the_old_file()
    {
        TestServer server = WithOld();
        string large = new string('x', 70000);
        Assert.AreEqual(413, server.StatusOf(Form(Part("a.txt", large) + "--B--\r\n")));
        Assert.AreEqual(413, server.StatusOf("PUT /upload/a.txt HTTP/1.1\r\nHost: d\r\nTransfer-Encoding: chunked\r\n\r\n11170\r\n" + large + "\r\n0\r\n\r\n"));
        string answer = server.Exchange("PUT /upload/a.txt HTTP/1.1\r\nHost: d\r\nExpect: 100-continue\r\nContent-Length: 70000\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 413 ") == 0 && answer.EndsWith("No space for a.txt\r\n"), answer);
        Assert.AreEqual("old", ContentOf(server, "a.txt"));
        Assert.AreEqual(1, server.Uploads.List("/").Length);
    }

    [TestMethod]
    public void Name_that_is_not_allowed_is_refused_with_403()
    {
        TestServer server = new TestServer(new HttpServerOptions { UploadAcl = "-secret.*,*.txt,+pages/*", HiddenFiles = "h*" });
        string answer = server.Exchange(Form(Part("x.bin", "data") + "--B--"));
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 403 Not Allowed\r\nServer: Mongoose/6.18\r\nContent-Type: text/plain\r\n") == 0, answer);
        Assert.IsTrue(answer.EndsWith("Not allowed to upload x.bin\r\n"), answer);
        Assert.AreEqual(403, server.StatusOf(Put("secret.txt", "x")));
        Assert.AreEqual(403, server.StatusOf(Put("/secret.txt", "x")));
        Assert.AreEqual(403, server.StatusOf(Put("hidden.txt", "x")));
        Assert.AreEqual(403, server.StatusOf(Put("dir%2fa.txt", "x")));
        Assert.AreEqual(201, server.StatusOf(Put("a.txt", "x")));
        Assert.AreEqual(1, server.Uploads.List("/").Length);
    }

    [TestMethod]
    public void Empty_list_allows_nothing()
    {
        Assert.AreEqual(403, new TestServer(new HttpServerOptions { UploadAcl = "" }).StatusOf(Put("a.txt", "x")));
    }

    [DataRow("..")]
    [DataRow("../a")]
    [DataRow("a/../../b")]
    [DataRow("./a")]
    [DataRow("mnt/a")]
    [DataRow("..\\\\a")]
    [DataRow("C:\\\\a")]
    [DataRow("/")]
    [TestMethod]
    public void Path_in_a_form_leads_nowhere(string name)
    {
        TestServer server = new TestServer();
        Assert.AreEqual(403, server.StatusOf(Form(Part(name, "x") + "--B--")), name);
        Assert.AreEqual(0, server.Uploads.List("/").Length);
    }

    [DataRow("..")]
    [DataRow("%2e%2e/a")]
    [DataRow("%2e%2e%2fa")]
    [DataRow("..%5ca")]
    [DataRow("a%0d%0ab")]
    [DataRow("mnt/a")]
    [TestMethod]
    public void Path_in_a_put_leads_nowhere(string name)
    {
        TestServer server = new TestServer();
        Assert.AreEqual(403, server.StatusOf(Put(name, "x")), name);
        Assert.AreEqual(0, server.Uploads.List("/").Length);
    }

    [TestMethod]
    public void File_of_a_mount_can_be_written_if_the_list_crosses_slashes()
    {
        TestServer server = new TestServer(new HttpServerOptions { UploadAcl = "**" });
        server.Uploads.Mount("/mnt", VfsConstants.RamDeviceType, "{\"size\": 4096}", VfsConstants.LfsType, null);
        Assert.AreEqual(201, server.StatusOf(Put("mnt/a.txt", "x")));
        Assert.AreEqual("x", ContentOf(server, "mnt/a.txt"));
    }

    [DataRow("a*b")]
    [DataRow("con")]
    [DataRow("nowhere%2fa")]
    [TestMethod]
    public void Name_that_no_file_can_have_is_refused_with_400(string name)
    {
        Assert.AreEqual(400, new TestServer(new HttpServerOptions { UploadAcl = "**" }).StatusOf(Put(name, "x")));
    }

    [TestMethod]
    public void Name_that_is_too_long_is_refused_with_400()
    {
        TestServer server = new TestServer();
        Assert.AreEqual(400, server.StatusOf(Put(new string('n', 255), "x")));
        Assert.AreEqual(400, server.StatusOf(Form(Part(new string('n', 255), "x") + "--B--")));
        Assert.AreEqual(201, server.StatusOf(Put(new string('n', 253), "x")));
    }

    [TestMethod]
    public void Form_without_files_is_refused()
    {
        TestServer server = new TestServer();
        Assert.AreEqual(400, server.StatusOf(Form("--B\r\nContent-Disposition: form-data; name=n\r\n\r\nvalue\r\n--B--")));
        Assert.AreEqual(400, server.StatusOf(Form("--B--")));
        Assert.AreEqual(400, server.StatusOf(Form(Part("", "") + "--B--")));
        Assert.AreEqual(400, server.StatusOf(Form("nothing")));
        Assert.AreEqual(0, server.Uploads.List("/").Length);
    }

    [DataRow("POST /upload HTTP/1.1\r\nHost: d\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\nx", 415)]
    [DataRow("POST /upload HTTP/1.1\r\nHost: d\r\nContent-Length: 1\r\n\r\nx", 415)]
    [DataRow("POST /upload HTTP/1.1\r\nHost: d\r\nContent-Type: multipart/form-data\r\nContent-Length: 1\r\n\r\nx", 400)]
    [DataRow("GET /upload HTTP/1.1\r\nHost: d\r\n\r\n", 405)]
    [DataRow("PUT /upload HTTP/1.1\r\nHost: d\r\nContent-Length: 1\r\n\r\nx", 405)]
    [DataRow("PUT /upload/ HTTP/1.1\r\nHost: d\r\nContent-Length: 1\r\n\r\nx", 405)]
    [DataRow("DELETE /upload/a HTTP/1.1\r\nHost: d\r\n\r\n", 405)]
    [DataRow("OPTIONS /upload HTTP/1.1\r\nHost: d\r\n\r\n", 204)]
    [DataRow("PUT /upload/a HTTP/1.1\r\nHost: d\r\n\r\n", 411)]
    [DataRow("PUT /upload/a HTTP/1.1\r\nHost: d\r\nContent-Range: bytes 0-0/2\r\nContent-Length: 1\r\n\r\nx", 400)]
    [DataRow("PUT /upload/%zz HTTP/1.1\r\nHost: d\r\nContent-Length: 1\r\n\r\nx", 400)]
    [DataRow("PUT /upload/%ff HTTP/1.1\r\nHost: d\r\nContent-Length: 1\r\n\r\nx", 400)]
    [TestMethod]
    public void Request_that_is_no_upload_is_refused(string request, int status)
    {
        TestServer server = new TestServer();
        Assert.AreEqual(status, server.StatusOf(request));
        Assert.AreEqual(0, server.Uploads.List("/").Length);
    }

    [TestMethod]
    public void Other_form_targets_are_not_found()
    {
        string form = Form(Part("a.txt", new string('x', HttpConstants.DefaultMaxBodyBytes + 1)) + "--B--");
        Assert.AreEqual(404, new TestServer().StatusOf("POST /nowhere" + form.Substring("POST /upload".Length)));
    }

    [TestMethod]
    public void Uploads_need_credentials_if_files_do()
    {
        TestServer server = new TestServer();
        server.Server.Authorizer = new RefusingAuthorizer();
        Assert.AreEqual(401, server.StatusOf(Put("a.txt", "x")));
        Assert.AreEqual(0, server.Uploads.List("/").Length);
    }

    [TestMethod]
    public void Thousand_parts_are_written()
    {
        TestServer server = new TestServer();
        string parts = "";
        for (int i = 0; i < 100; i++)
            parts += Part("a" + (i % 3).ToString(), i.ToString());
        MemoryTransport transport = server.Connect();
        string head = Form("");
        transport.Feed(head.Substring(0, head.IndexOf("Content-Length")) + "Transfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 10; i++)
            transport.Feed(HexOf(parts.Length) + "\r\n" + parts + "\r\n");
        transport.Feed("5\r\n--B--\r\n0\r\n\r\n");
        Assert.IsTrue(transport.TakeText().EndsWith(Ok));
        Assert.AreEqual("99", ContentOf(server, "a0"));
        Assert.AreEqual(3, server.Uploads.List("/").Length);
    }

    private static string HexOf(int value) => value.ToString("X");

    private static TestServer WithOld()
    {
        TestServer server = new TestServer();
        Assert.AreEqual(201, server.StatusOf(Put("a.txt", "old")));
        return server;
    }

    private static string Put(string name, string body) =>
        "PUT /upload/" + name + " HTTP/1.1\r\nHost: d\r\nContent-Length: " + body.Length.ToString() + "\r\n\r\n" + body;

    private static string Form(string body) =>
        "POST /upload HTTP/1.1\r\nHost: d\r\nContent-Type: multipart/form-data; boundary=B\r\nContent-Length: " + body.Length.ToString() + "\r\n\r\n" + body;

    private static string Part(string name, string data) => "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + name + "\"\r\n\r\n" + data + "\r\n";

    private static string ContentOf(TestServer server, string path)
    {
        byte[] data = server.Uploads.ReadFile(path);
        return data == null ? null : Encoding.UTF8.GetString(data, 0, data.Length);
    }
}
