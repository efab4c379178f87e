// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Net.Tests;

[TestClass]
public class TlsTests
{
    [TestMethod]
    public void Bytes_go_both_ways()
    {
        using TlsPair pair = new();
        Recorder client = pair.Connect(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "device" });
        client.Send("hello");
        pair.Network.Until(() => client.Text == "hello");
        Assert.AreEqual("hello", client.Text);
    }

    [TestMethod]
    public void Observer_sees_what_is_inside()
    {
        using TlsPair pair = new();
        TrafficRecorder traffic = new();
        SocketWatcher.From(pair.Network.Device).TrafficObserver = traffic;
        Recorder client = pair.Connect(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "device" });
        client.Send("hello");
        pair.Network.Until(() => client.Text == "hello");
        string[] lines = traffic.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.AreEqual(2, lines.Count(line => line.StartsWith("Sent ", StringComparison.Ordinal) && line.EndsWith(" hello", StringComparison.Ordinal)));
        Assert.AreEqual(2, lines.Count(line => line.StartsWith("Received ", StringComparison.Ordinal) && line.EndsWith(" hello", StringComparison.Ordinal)));
        Assert.AreEqual(6, lines.Length);
    }

    [TestMethod]
    public void Spoilt_hello_ends_its_connection_and_nothing_else()
    {
        using TlsPair pair = new();
        byte[] hello = pair.ClientHello();
        Assert.IsTrue(hello.Length > 100 && hello[0] == 22);
        for (int i = 0; i < hello.Length; i++)
        {
            foreach (byte value in new byte[] { 0, 1, 127, 255 })
                pair.GiveServer([.. hello[..i], value, .. hello[(i + 1)..]]);
        }

        Assert.IsFalse(pair.IsRefused(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "device" }));
    }

    [TestMethod]
    public void Much_arrives_whole_though_each_reads_little()
    {
        using TlsPair pair = new();
        Recorder client = pair.Connect(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "device" });
        client.BytesPerCall = 7;
        string text = string.Concat(Enumerable.Range(0, 300).Select(i => i + ","));
        client.Send(text);
        pair.Network.Until(() => client.Text.Length == text.Length);
        Assert.AreEqual(text, client.Text);
    }

    [TestMethod]
    public void Server_of_another_authority_is_refused()
    {
        using TlsPair pair = new();
        using TestAuthority other = new("other");
        Assert.IsTrue(pair.IsRefused(new TlsFiles { Authorities = other.Pem, ServerName = "device" }));
    }

    [TestMethod]
    public void Server_of_another_name_is_refused()
    {
        using TlsPair pair = new();
        Assert.IsTrue(pair.IsRefused(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "elsewhere" }));
    }

    [TestMethod]
    public void Any_name_will_do_if_the_client_says_so()
    {
        using TlsPair pair = new();
        Assert.IsFalse(pair.IsRefused(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "*" }));
    }

    [TestMethod]
    public void Client_without_a_certificate_is_refused_by_a_server_that_asks_for_one()
    {
        using TlsPair pair = new(asksClients: true);
        Assert.IsTrue(pair.IsRefused(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "device" }));
    }

    [TestMethod]
    public void Client_with_a_certificate_of_another_authority_is_refused()
    {
        using TlsPair pair = new(asksClients: true);
        using TestAuthority other = new("other");
        Assert.IsTrue(pair.IsRefused(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "device", Certificate = other.Sign("guest") }));
    }

    [TestMethod]
    public void Client_with_a_right_certificate_is_taken()
    {
        using TlsPair pair = new(asksClients: true);
        Assert.IsFalse(pair.IsRefused(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "device", Certificate = pair.Authority.Sign("guest") }));
    }

    [TestMethod]
    public void Peer_that_does_not_speak_tls_is_dropped()
    {
        using TlsPair pair = new();
        Recorder plain = pair.Network.Connect(pair.Port);
        plain.Send("GET / HTTP/1.1\r\nHost: device\r\n\r\n");
        pair.Network.Until(() => plain.IsLost);
        Assert.IsTrue(plain.IsLost);
        Assert.Contains("no TLS", pair.Network.LogText);
    }

    [DataRow("")]
    [DataRow("nonsense")]
    [DataRow("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [TestMethod]
    public void Useless_certificate_is_told(string pem)
    {
        Assert.IsNull(TlsEndpoint.Create(new TlsFiles { Certificate = Encoding.ASCII.GetBytes(pem) }, true, out string failure));
        Assert.IsTrue(failure.Length > 0);
    }
}
