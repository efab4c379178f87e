// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Mjs.Host.Tests;

[TestClass]
public class HttpReplyTests
{
    [TestMethod]
    [DataRow("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab", "ab")]
    [DataRow("HTTP/1.1 404 Not Found\r\ncontent-length:0\r\nX: y\r\n\r\n", "")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\n\r\n", "abc0123456789")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\nTrailer: 1\r\n\r\n", "")]
    public void Complete_reply_has_a_body_whatever_the_pieces(string text, string body)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        ByteQueue queue = new ByteQueue(1000);
        HttpReply reply = new HttpReply();
        for (int i = 0; i < data.Length; i++)
        {
            Assert.IsFalse(reply.TryComplete(queue, false), i.ToString());
            queue.Append(data, i, 1);
        }

        Assert.IsTrue(reply.TryComplete(queue, false), text);
        Assert.AreEqual(body, TextOf(reply.Body));
        Assert.AreEqual(text, TextOf(reply.Message));
        Assert.IsFalse(reply.TryComplete(queue, true));
    }

    [TestMethod]
    [DataRow("HTTP/1.0 200 OK\r\n\r\nabc", "abc")]
    [DataRow("HTTP/1.0 200 OK\r\nContent-Length: -5\r\n\r\nabc", "abc")]
    [DataRow("HTTP/1.0 200 OK\r\nContent-Length: x\r\n\r\n", "")]
    [DataRow("\r\n\r\n", "")]
    public void Body_without_a_length_ends_with_the_connection(string text, string body)
    {
        HttpReply reply = new HttpReply();
        ByteQueue queue = QueueOf(text);
        Assert.IsFalse(reply.TryComplete(queue, false));
        Assert.IsTrue(reply.TryComplete(queue, true));
        Assert.AreEqual(body, TextOf(reply.Body));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("HTTP/1.0 200 OK\r\n")]
    [DataRow("HTTP/1.0 200 OK\r\nContent-Length: 3\r\n\r\nab")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\nabc\r\n0\r\n\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\nabc\r\n0\r\n\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")]
    [DataRow("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nT: 1\r\n")]
    public void Half_a_reply_is_none(string text)
    {
        HttpReply reply = new HttpReply();
        Assert.IsFalse(reply.TryComplete(QueueOf(text), true), text);
        Assert.IsNull(reply.Body);
    }

    [TestMethod]
    [DataRow("tcp://1234", false, "1234")]
    [DataRow("udp://1234", true, "1234")]
    [DataRow("host:80", false, "host:80")]
    [DataRow("tcp://host:80", false, "host:80")]
    [DataRow("", false, "")]
    [DataRow("udp", false, "udp")]
    public void Address_has_a_protocol(string text, bool isUdp, string rest)
    {
        ConnectionAddress address = new ConnectionAddress(text);
        Assert.AreEqual(isUdp, address.IsUdp);
        Assert.AreEqual(rest, address.Text);
    }

    [TestMethod]
    [DataRow(true, true, "1.2.3.4:80")]
    [DataRow(true, false, "1.2.3.4")]
    [DataRow(false, true, "80")]
    [DataRow(false, false, "")]
    public void Parts_of_an_address(bool hasHost, bool hasPort, string expected) =>
        Assert.AreEqual(expected, ConnectionAddress.Part("1.2.3.4:80", hasHost, hasPort));

    private static ByteQueue QueueOf(string text)
    {
        ByteQueue queue = new ByteQueue(1000);
        byte[] data = text.Length == 0 ? new byte[0] : Encoding.UTF8.GetBytes(text);
        queue.Append(data, 0, data.Length);
        return queue;
    }

    private static string TextOf(byte[] data) => data.Length == 0 ? "" : Encoding.UTF8.GetString(data, 0, data.Length);
}
