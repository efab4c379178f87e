// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Text;
using Mgos.Core;
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

    [TestMethod]
    [DataRow("elsewhere", "authority", "handshake failed: the certificate CN=device by CN=authority until ", " is not for elsewhere")]
    [DataRow("device", "other", "handshake failed: the certificate CN=device by CN=authority until ", " is refused: it is of another authority")]
    public void Log_tells_why_a_server_is_refused_unless_it_is_not_asked(string name, string authority, string start, string end)
    {
        using TlsPair pair = new();
        using TestAuthority other = new("other");
        TlsFiles files = new() { Authorities = authority == "other" ? other.Pem : pair.Authority.Pem, ServerName = name };
        pair.Network.Device.Log.TlsLevel = TlsLogLevel.None;
        Assert.IsTrue(pair.IsRefused(files));
        Assert.IsFalse(pair.Network.LogText.Contains("handshake failed"), pair.Network.LogText);
        pair.Network.Device.Log.TlsLevel = TlsLogLevel.Errors;
        Assert.IsTrue(pair.IsRefused(files));
        Assert.IsTrue(pair.Network.LogText.Split('\n').Any(line => line.Contains(start) && line.EndsWith(end, StringComparison.Ordinal)), pair.Network.LogText);
    }

    [TestMethod]
    public void Log_tells_of_a_client_without_a_certificate()
    {
        using TlsPair pair = new(true);
        pair.IsRefused(new TlsFiles { Authorities = pair.Authority.Pem, ServerName = "device" });
        Assert.IsTrue(pair.Network.LogText.Contains("handshake failed: the peer has no certificate"), pair.Network.LogText);
    }

    [TestMethod]
    public void Log_tells_what_both_agreed_on_and_what_was_sent_if_it_is_asked()
    {
        using TlsPair pair = new();
        TlsFiles files = new() { Authorities = pair.Authority.Pem, ServerName = "device" };
        Assert.IsFalse(pair.IsRefused(files));
        Assert.IsFalse(pair.Network.LogText.Contains("peer is"), pair.Network.LogText);
        pair.Network.Device.Log.TlsLevel = TlsLogLevel.States;
        Assert.IsFalse(pair.IsRefused(files));
        Assert.IsTrue(pair.Network.LogText.Contains(": Tls1") && pair.Network.LogText.Contains(" TLS_AES_"), pair.Network.LogText);
        Assert.IsTrue(pair.Network.LogText.Contains("peer is CN=device by CN=authority until ") && pair.Network.LogText.Contains("peer is nobody"), pair.Network.LogText);
        Assert.IsFalse(pair.Network.LogText.Contains("serial"), pair.Network.LogText);
        pair.Network.Device.Log.TlsLevel = TlsLogLevel.Details;
        pair.Network.Device.Log.Level = LogLevel.Debug;
        Assert.IsFalse(pair.IsRefused(files));
        Assert.IsTrue(pair.Network.LogText.Contains(": certificate CN=device by CN=authority until "), pair.Network.LogText);
    }
}
