// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using nanoFramework.TestFramework;

namespace Mgos.Net.Tests;

/// <summary>What is known of a connection besides its bytes.</summary>
[TestClass]
public class TrafficTests
{
    [TestMethod]
    public void Closed_peer_is_known_while_its_bytes_wait()
    {
        if (!OperatingSystem.IsLinux())
            Assert.SkipTest("Only Linux tells of it.");
        using SteppedNetwork network = new();
        EchoServer server = network.Listen();
        Recorder client = network.Connect(server.Port);
        network.Until(() => server.Last != null);
        client.Transport.Arm(false, false);
        server.Last.Send("unread"u8.ToArray(), 0, 6);
        Assert.IsFalse(client.Transport.HasPeerClosed);
        server.Last.Close();
        network.Until(() => client.Transport.HasPeerClosed);
        Assert.IsTrue(client.Transport.HasPeerClosed);
        client.Transport.Arm(true, false);
        network.Until(() => client.IsLost);
        Assert.AreEqual("unread", client.Text);
    }

    [TestMethod]
    public void Observer_sees_a_connection_from_beginning_to_end()
    {
        using SteppedNetwork network = new();
        TrafficRecorder traffic = new();
        SocketWatcher.From(network.Device).TrafficObserver = traffic;
        EchoServer server = network.Listen();
        Recorder client = network.Connect(server.Port);
        client.Send("hello");
        network.Until(() => client.Text == "hello");
        client.Transport.Close();
        network.Until(() => server.Closed == 1);
        string there = client.Transport.PeerAddress;
        string here = server.Last.PeerAddress;
        foreach (string line in new[] { "Sent", "Received" })
        {
            Assert.Contains($"{line} {here} {there} hello\n", traffic.Text);
            Assert.Contains($"{line} {there} {here} hello\n", traffic.Text);
        }

        Assert.Contains($"Connected {here} {there} \n", traffic.Text);
        Assert.Contains($"Accepted {there} {here} \n", traffic.Text);
        Assert.Contains($"Closed {here} {there} \n", traffic.Text);
        Assert.Contains($"Closed {there} {here} \n", traffic.Text);
    }
}
