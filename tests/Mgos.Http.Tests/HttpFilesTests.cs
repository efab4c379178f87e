// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

[TestClass]
public class HttpFilesTests
{
    private const string Rest = " HTTP/1.1\r\nHost: d\r\n\r\n";
    private const long SecondsOf2024 = 1709164800;

    [TestMethod]
    public void Hidden_files_are_answered_with_404_and_left_out_of_listings()
    {
        TestServer server = new TestServer(new HttpServerOptions { HiddenFiles = "conf?.json$|b.*" });
        Assert.AreEqual(404, server.StatusOf("GET /conf9.json" + Rest));
        Assert.AreEqual(404, server.StatusOf("GET /sub/b.json" + Rest));
        Assert.AreEqual(404, server.StatusOf("GET /%63onf9.json" + Rest));
        string listing = server.Exchange("GET /sub/" + Rest);
        Assert.IsTrue(listing.IndexOf("b.json") < 0 && listing.IndexOf("&lt;c&gt;.txt") > 0, listing);
    }

    [TestMethod]
    public void Hidden_index_is_not_served()
    {
        string answer = new TestServer(new HttpServerOptions { HiddenFiles = "index.html" }).Exchange("GET /" + Rest);
        Assert.IsTrue(answer.IndexOf("<h1>hi</h1>") < 0 && answer.IndexOf("Index of /") > 0, answer);
    }

    [TestMethod]
    public void Index_files_can_be_named()
    {
        TestServer server = new TestServer(new HttpServerOptions { IndexFiles = "none.txt, a.txt" });
        Assert.IsTrue(server.Exchange("GET /" + Rest).EndsWith("\r\n\r\ntext"));
    }

    [TestMethod]
    public void Document_root_can_be_a_directory()
    {
        TestServer server = new TestServer(new HttpServerOptions { DocumentRoot = "/sub" });
        Assert.AreEqual(200, server.StatusOf("GET /b.json" + Rest));
        Assert.AreEqual(404, server.StatusOf("GET /a.txt" + Rest));
        Assert.AreEqual(404, server.StatusOf("GET /../a.txt" + Rest));
        Assert.AreEqual(200, server.StatusOf("GET /" + Rest));
    }

    [TestMethod]
    public void Empty_document_root_serves_nothing()
    {
        TestServer server = new TestServer(new HttpServerOptions { DocumentRoot = "" });
        Assert.AreEqual(404, server.StatusOf("GET /a.txt" + Rest));
        Assert.AreEqual(200, server.StatusOf("GET /echo" + Rest));
    }

    [TestMethod]
    public void Extra_headers_are_added_to_files()
    {
        TestServer server = new TestServer(new HttpServerOptions { ExtraHeaders = "X-One: 1\r\nX-Two: 2" });
        string answer = server.Exchange("GET /a.txt" + Rest);
        Assert.IsTrue(answer.IndexOf("\r\nX-One: 1\r\nX-Two: 2\r\n") > 0, answer);
    }

    [TestMethod]
    public void Date_is_sent_only_when_the_clock_is_set()
    {
        TestServer server = new TestServer();
        server.Kit.Device.Clock.Set(0);
        Assert.IsTrue(server.Exchange("GET /a.txt" + Rest).IndexOf("Date:") < 0);
        server.Kit.Device.Clock.Set(SecondsOf2024 * 1000000);
        Assert.IsTrue(server.Exchange("GET /a.txt" + Rest).IndexOf("\r\nDate: Thu, 29 Feb 2024 00:00:00 GMT\r\n") > 0);
    }

    [TestMethod]
    public void Changed_content_of_the_same_length_has_another_tag()
    {
        TestServer server = new TestServer();
        server.Files.Add("/one", "abcd");
        server.Files.Add("/two", "abce");
        Assert.AreNotEqual(TagOf(server, "/one"), TagOf(server, "/two"));
    }

    [TestMethod]
    public void Large_file_has_no_tag_and_arrives_whole()
    {
        TestServer server = new TestServer();
        string content = new string('x', HttpPlatform.MaxTaggedFileBytes + 1);
        server.Files.Add("/large", content);
        string answer = server.Exchange("GET /large" + Rest);
        Assert.IsTrue(answer.IndexOf("Etag:") < 0);
        Assert.IsTrue(answer.EndsWith("\r\n\r\n" + content));
    }

    [TestMethod]
    public void Listing_can_be_switched_off()
    {
        TestServer server = new TestServer(new HttpServerOptions { IsListingEnabled = false });
        Assert.AreEqual(403, server.StatusOf("GET /sub/" + Rest));
        Assert.AreEqual(200, server.StatusOf("GET /deep/" + Rest));
        Assert.AreEqual(200, server.StatusOf("GET /sub/b.json" + Rest));
    }

    [TestMethod]
    public void Extra_header_that_could_break_answers_is_left_out_and_logged()
    {
        TestServer server = new TestServer(new HttpServerOptions { ExtraHeaders = "X-One: 1\nContent-Length: 5\nTransfer-Encoding: chunked\nno header\nB ad: 1\nX-Two: 2" });
        string answer = server.Exchange("GET /a.txt" + Rest);
        Assert.IsTrue(answer.IndexOf("\r\nServer: Mongoose/6.18\r\nX-One: 1\r\nX-Two: 2\r\nAccept-Ranges") > 0, answer);
        Assert.IsTrue(server.Kit.Platform.HasLogged("http.extra_headers: left out, no header that can be added: Content-Length: 5"), server.Kit.Platform.ConsoleText);
        Assert.IsTrue(server.Kit.Platform.HasLogged("no header that can be added: no header"), server.Kit.Platform.ConsoleText);
    }

    [TestMethod]
    public void Compressed_file_stands_in_for_one_that_is_missing()
    {
        TestServer server = new TestServer();
        string answer = server.Exchange("GET /app.js HTTP/1.1\r\nHost: d\r\nAccept-Encoding: deflate, gzip\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("\r\nContent-Encoding: gzip\r\nVary: Accept-Encoding\r\nAccept-Ranges: bytes\r\nContent-Type: application/javascript\r\n") > 0, answer);
        Assert.IsTrue(answer.EndsWith("\r\n\r\nzipped"), answer);
        Assert.AreEqual(404, server.StatusOf("GET /app.js" + Rest));
        Assert.AreEqual(404, server.StatusOf("GET /app.js HTTP/1.1\r\nHost: d\r\nAccept-Encoding: gzip;q=0\r\n\r\n"));
        server.Files.Add("/app.js", "plain");
        Assert.IsTrue(server.Exchange("GET /app.js HTTP/1.1\r\nHost: d\r\nAccept-Encoding: gzip\r\n\r\n").EndsWith("\r\n\r\nplain"));
    }

    [TestMethod]
    public void Compressed_index_stands_in_for_one_that_is_missing()
    {
        TestServer server = new TestServer();
        server.Files.Add("/sub/index.html.gz", "zipped");
        string answer = server.Exchange("GET /sub/ HTTP/1.1\r\nHost: d\r\nAccept-Encoding: gzip\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("Content-Type: text/html\r\n") > 0 && answer.EndsWith("zipped"), answer);
    }

    [TestMethod]
    public void Hidden_compressed_file_stands_in_for_nothing()
    {
        TestServer server = new TestServer(new HttpServerOptions { HiddenFiles = "*.gz" });
        Assert.AreEqual(404, server.StatusOf("GET /app.js HTTP/1.1\r\nHost: d\r\nAccept-Encoding: gzip\r\n\r\n"));
    }

    [TestMethod]
    public void Part_of_a_large_file_arrives()
    {
        TestServer server = new TestServer();
        server.Files.Add("/large", new string('x', HttpPlatform.MaxTaggedFileBytes) + "the end");
        string answer = server.Exchange("GET /large HTTP/1.1\r\nHost: d\r\nRange: bytes=-7\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 206 Partial Content\r\n") == 0 && answer.EndsWith("\r\n\r\nthe end"), answer);
        answer = server.Exchange("GET /large HTTP/1.1\r\nHost: d\r\nIf-Range: \"a\"\r\nRange: bytes=-7\r\n\r\n");
        Assert.IsTrue(answer.IndexOf("HTTP/1.1 200 OK\r\n") == 0);
    }

    private static string TagOf(TestServer server, string path)
    {
        string answer = server.Exchange("GET " + path + Rest);
        int start = answer.IndexOf("Etag: ");
        return answer.Substring(start, answer.IndexOf('\r', start) - start);
    }
}
