// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.TestFramework;

namespace Mgos.Net.Tests;

[TestClass]
public class AddressTests
{
    [DataRow("80", "0.0.0.0", 80)]
    [DataRow(":8080", "0.0.0.0", 8080)]
    [DataRow("127.0.0.1:0", "127.0.0.1", 0)]
    [DataRow("192.168.4.1:65535", "192.168.4.1", 65535)]
    [TestMethod]
    public void Listen_address_is_read(string text, string address, int port)
    {
        ListenAddress read = ListenAddress.Parse(text);
        Assert.AreEqual(address, read.Address.ToString());
        Assert.AreEqual(port, read.Port);
    }

    [DataRow("")]
    [DataRow("x")]
    [DataRow("65536")]
    [DataRow("-1")]
    [DataRow("1.2.3:80")]
    [DataRow("1.2.3.256:80")]
    [DataRow("1.2.3.4:")]
    [DataRow("http://x:80")]
    [TestMethod]
    public void Wrong_listen_address_is_refused(string text) => Assert.IsNull(ListenAddress.Parse(text));

    [DataRow("logs.local:1993", 0, "logs.local", 1993)]
    [DataRow("10.0.0.1:80", 443, "10.0.0.1", 80)]
    [DataRow("example.org", 443, "example.org", 443)]
    [TestMethod]
    public void Host_address_is_read(string text, int defaultPort, string host, int port)
    {
        HostAddress read = HostAddress.Parse(text, defaultPort);
        Assert.AreEqual(host, read.Host);
        Assert.AreEqual(port, read.Port);
    }

    [DataRow("")]
    [DataRow(":80")]
    [DataRow("host")]
    [DataRow("host:")]
    [DataRow("host:0")]
    [DataRow("host:65536")]
    [DataRow("host:8x")]
    [TestMethod]
    public void Wrong_host_address_is_refused(string text) => Assert.IsNull(HostAddress.Parse(text, 0));
}
