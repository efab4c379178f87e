// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Http.Tests;

[TestClass]
public class PureCoreTests
{
    private const string Refused = "<refused>";

    [TestMethod]
    public void Handshake_gives_the_answer_of_the_standard()
    {
        Assert.AreEqual("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", WebSocketFrames.AcceptOf("dGhlIHNhbXBsZSBub25jZQ=="));
    }

    [DataRow(784111777L, "Sun, 06 Nov 1994 08:49:37 GMT")]
    [DataRow(0L, "Thu, 01 Jan 1970 00:00:00 GMT")]
    [DataRow(1709164800L, "Thu, 29 Feb 2024 00:00:00 GMT")]
    [TestMethod]
    public void Date_is_written_as_http_wants_it(long seconds, string expected)
    {
        ByteWriter writer = new ByteWriter(4);
        HttpDate.Write(writer, seconds);
        Assert.AreEqual(expected, Encoding.UTF8.GetString(writer.Buffer, 0, writer.Count));
    }

    [DataRow("/", "")]
    [DataRow("/a", "a")]
    [DataRow("/a/b/", "a/b")]
    [DataRow("//a///b", "a/b")]
    [DataRow("/./a/./b/.", "a/b")]
    [DataRow("/a/../b", "b")]
    [DataRow("/../../a", "a")]
    [DataRow("/a/b/../../..", "")]
    [DataRow("/a/...", "a/...")]
    [DataRow("/.a", ".a")]
    [DataRow("/%61", "a")]
    [DataRow("/a%2fb", "a/b")]
    [DataRow("/%2e%2E/a", "a")]
    [DataRow("/..\\..\\a", "a")]
    [DataRow("/..%5ca", "a")]
    [DataRow("/a+b", "a+b")]
    [DataRow("/%c3%a9", "\u00e9")]
    [DataRow("/%", Refused)]
    [DataRow("/%4", Refused)]
    [DataRow("/%4g", Refused)]
    [DataRow("/a%00b", Refused)]
    [TestMethod]
    public void Path_is_normalized(string path, string expected)
    {
        byte[] data = Encoding.UTF8.GetBytes(path);
        Assert.AreEqual(expected, UrlPath.Normalize(data, 0, data.Length) ?? Refused);
    }

    [DataRow("x.html", "text/html")]
    [DataRow("X.HTM", "text/html")]
    [DataRow("a.b.css", "text/css")]
    [DataRow("app.js", "application/javascript")]
    [DataRow("app.js.gz", "application/javascript")]
    [DataRow("fw.tar.gz", "application/x-gunzip")]
    [DataRow("data.gz", "application/x-gunzip")]
    [DataRow("conf0.json", "application/json")]
    [DataRow("README", "text/plain")]
    [DataRow("app.js.map", "application/json")]
    [DataRow("a.webmanifest", "application/manifest+json")]
    [DataRow("a.otf", "font/otf")]
    [DataRow("a.webm", "video/webm")]
    [DataRow("fw.tar", "application/x-tar")]
    [DataRow("x.unknown", "text/plain")]
    [DataRow("", "text/plain")]
    [DataRow(".", "text/plain")]
    [TestMethod]
    public void Type_follows_the_name(string name, string expected) => Assert.AreEqual(expected, ContentTypes.Of(name));

    [DataRow("app.js.gz", true)]
    [DataRow("data.gz", false)]
    [DataRow(".gz", false)]
    [DataRow("fw.tar.gz", false)]
    [DataRow("a..gz", false)]
    [TestMethod]
    public void Compressed_form_of_another_file_is_known_by_its_name(string name, bool expected) =>
        Assert.AreEqual(expected, ContentTypes.IsGzipOfOther(name));

    [DataRow("", false)]
    [DataRow("\"a\"", true)]
    [DataRow("W/\"a\"", true)]
    [DataRow("\"b\" , \"a\"", true)]
    [DataRow("*", true)]
    [DataRow("a", false)]
    [DataRow("\"b\"", false)]
    [TestMethod]
    public void Tag_is_found_in_a_list(string header, bool expected) => Assert.AreEqual(expected, EntityTags.Matches(header, "\"a\""));

    [DataRow("", false, true, 0, 10)]
    [DataRow("bytes=0-3", true, true, 0, 4)]
    [DataRow("Bytes=2-2", true, true, 2, 1)]
    [DataRow("bytes=4-", true, true, 4, 6)]
    [DataRow("bytes=4-100", true, true, 4, 6)]
    [DataRow("bytes=0-", true, true, 0, 10)]
    [DataRow("bytes=-3", true, true, 7, 3)]
    [DataRow("bytes=-100", true, true, 0, 10)]
    [DataRow("bytes=9-99999999999999999999999", true, true, 9, 1)]
    [DataRow("bytes=10-", true, false, 0, 0)]
    [DataRow("bytes=99999999999999999999999-", true, false, 0, 0)]
    [DataRow("bytes=-0", true, false, 0, 0)]
    [DataRow("bytes=3-2", false, true, 0, 10)]
    [DataRow("bytes=0-1,3-4", false, true, 0, 10)]
    [DataRow("bytes=a-b", false, true, 0, 10)]
    [DataRow("bytes=--1", false, true, 0, 10)]
    [DataRow("bytes=-", false, true, 0, 10)]
    [DataRow("bytes=", false, true, 0, 10)]
    [DataRow("bytes=1", false, true, 0, 10)]
    [DataRow("lines=0-1", false, true, 0, 10)]
    [TestMethod]
    public void Range_is_found_or_ignored(string header, bool isPartial, bool isSatisfiable, int first, int count)
    {
        ByteRange range = ByteRange.Parse(header, 10);
        Assert.AreEqual(isPartial, range.IsPartial);
        Assert.AreEqual(isSatisfiable, range.IsSatisfiable);
        Assert.AreEqual((long)first, range.First);
        Assert.AreEqual((long)count, range.Count);
    }

    [DataRow("bytes=0-")]
    [DataRow("bytes=-1")]
    [TestMethod]
    public void Empty_file_has_no_parts(string header) => Assert.IsFalse(ByteRange.Parse(header, 0).IsSatisfiable);

    [DataRow("gzip", true)]
    [DataRow("deflate, GZIP;q=0.5", true)]
    [DataRow("x-gzip", true)]
    [DataRow("*", true)]
    [DataRow("gzip;q=0", false)]
    [DataRow("gzip; q=0.000", false)]
    [DataRow("*;q=0", false)]
    [DataRow("*, gzip;q=0", false)]
    [DataRow("identity", false)]
    [DataRow("", false)]
    [TestMethod]
    public void Client_takes_gzip_if_it_says_so(string header, bool expected) => Assert.AreEqual(expected, AcceptEncoding.HasGzip(header));

    [DataRow("/a?b=c#d", "/a?b=c#d")]
    [DataRow("http://x.example/%20", "http://x.example/%20")]
    [DataRow("/a b\r\nX: 1", "/a%20b%0d%0aX:%201")]
    [DataRow("/<\">\\", "/%3c%22%3e%5c")]
    [DataRow("/\u00e4", "/%c3%a4")]
    [TestMethod]
    public void Location_holds_nothing_but_url_characters(string url, string expected) => Assert.AreEqual(expected, UrlEscape.Location(url));

    [DataRow("\"a\"", true)]
    [DataRow("\"b\", \"a\"", true)]
    [DataRow("*", true)]
    [DataRow("W/\"a\"", false)]
    [DataRow("\"b\"", false)]
    [TestMethod]
    public void Strong_condition_holds_for_the_same_tag_only(string header, bool expected) => Assert.AreEqual(expected, EntityTags.Allows(header, "\"a\""));

    [DataRow("X: 1", "X: 1\r\n")]
    [DataRow("X: 1\r\nY: 2\r\n", "X: 1\r\nY: 2\r\n")]
    [DataRow("X: 1\nY: 2", "X: 1\r\nY: 2\r\n")]
    [DataRow("X: 1\r\n\r\nY: 2", "X: 1\r\nY: 2\r\n")]
    [DataRow("junk", "")]
    [TestMethod]
    public void Extra_headers_cannot_end_the_head(string lines, string expected) => Assert.AreEqual(expected, HeaderLines.Complete(lines, new TestServer().Kit.Device.Log));

    [DataRow("41c3a9e282acf09f9880", true)]
    [DataRow("c3", false)]
    [DataRow("c080", false)]
    [DataRow("e08080", false)]
    [DataRow("eda080", false)]
    [DataRow("f0808080", false)]
    [DataRow("f4908080", false)]
    [DataRow("f5808080", false)]
    [DataRow("80", false)]
    [TestMethod]
    public void Utf8_is_checked(string hex, bool expected)
    {
        byte[] digits = Encoding.UTF8.GetBytes(hex);
        byte[] data = new byte[digits.Length / 2];
        for (int i = 0; i < data.Length; i++)
            data[i] = (byte)(AsciiBytes.HexValue(digits[2 * i]) * 16 + AsciiBytes.HexValue(digits[2 * i + 1]));
        Assert.AreEqual(expected, Utf8.IsValid(data, 0, data.Length));
    }

    [TestMethod]
    public void No_tag_is_found_without_a_header() => Assert.IsFalse(EntityTags.Matches(null, "\"a\""));

    [DataRow(0L, "0")]
    [DataRow(9L, "9")]
    [DataRow(10L, "10")]
    [DataRow(1234567890123L, "1234567890123")]
    [DataRow(9223372036854775807L, "9223372036854775807")]
    [TestMethod]
    public void Number_is_written_in_decimal(long value, string expected)
    {
        ByteWriter writer = new ByteWriter(1);
        writer.Number(value);
        Assert.AreEqual(expected, Encoding.UTF8.GetString(writer.Buffer, 0, writer.Count));
    }
}
