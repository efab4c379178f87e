// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using System.Net.Security;
using System.Text;
using System.Threading.Tasks;
using Mgos.TestBroker;
using Mgos.Config;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests.Host;

/// <summary>What is sent by TLS beside MQTT: ALPN, and the discovery of a Greengrass core.</summary>
[TestClass]
public class TlsPeerTests
{
    [TestMethod]
    public void Protocol_of_AWS_is_asked_for_where_it_is_offered()
    {
        using Authority authority = new("Test root");
        string negotiated = null;
        using TlsPeer peer = new(authority, stream =>
        {
            negotiated = Encoding.ASCII.GetString(stream.NegotiatedApplicationProtocol.Protocol.Span);
            return Task.CompletedTask;
        });
        using CloudDevice device = Device(authority, peer.Port, true);
        device.Machine.OfferMqttProtocol(peer.Port, AwsConstants.Alpn);
        device.Join();
        device.RunUntil(() => negotiated != null, "a connection");
        Assert.AreEqual(AwsConstants.Alpn, negotiated);
    }

    [TestMethod]
    public void Greengrass_core_is_looked_for_and_used_after_a_restart()
    {
        using Authority authority = new("Test root");
        string request = null, client = null;
        using TlsPeer peer = new(authority, async stream =>
        {
            client = stream.RemoteCertificate!.Subject;
            request = await ReadHead(stream);
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"
                + "{\"GGGroups\":[{\"GGGroupId\":\"g\",\"Cores\":[{\"Connectivity\":[{\"HostAddress\":\"192.168.1.5\",\"PortNumber\":8883}]}],\"CAs\":[\"PEM\"]}]}"));
        });
        using CloudDevice device = Device(authority, peer.Port, false);
        device.Join();
        device.RunUntil(() => device.Device.IsRestarting, "a restart");
        Assert.IsTrue(request.StartsWith("GET /greengrass/discover/thing/thing HTTP/1."), request);
        Assert.AreEqual("CN=thing", client);
        DeviceConfig config = DeviceConfig.From(device.Device);
        Assert.AreEqual("192.168.1.5:8883", config.GetString("mqtt.server"));
        Assert.AreEqual(AwsConstants.GreengrassAuthorityFile, config.GetString("mqtt.ssl_ca_cert"));
        Assert.AreEqual(0, config.GetInt("mqtt.max_qos"));
        Assert.IsTrue(config.GetBoolean("mqtt.enable"));
        Assert.AreEqual("PEM", Encoding.ASCII.GetString(device.Device.Files.ReadFile(AwsConstants.GreengrassAuthorityFile)));
        Assert.IsTrue(Encoding.UTF8.GetString(device.Device.Files.ReadFile("conf9.json")).Contains("192.168.1.5:8883"));
    }

    [TestMethod]
    public void Discovery_that_is_refused_says_what_to_look_at_and_is_tried_again()
    {
        using Authority authority = new("Test root");
        int asked = 0;
        using TlsPeer peer = new(authority, async stream =>
        {
            await ReadHead(stream);
            asked++;
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 403 Forbidden\r\n\r\n{}"));
        });
        using CloudDevice device = Device(authority, peer.Port, false);
        device.Join();
        device.RunUntil(() => asked >= 2, "two questions");
        Assert.IsTrue(device.Log.Contains("the discovery answers 403; look whether the thing thing is in a Greengrass group"), device.Log);
    }

    private static async Task<string> ReadHead(SslStream stream)
    {
        StringBuilder head = new();
        byte[] buffer = new byte[1000];
        while (!head.ToString().Contains("\r\n\r\n"))
            head.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        return head.ToString();
    }

    private static CloudDevice Device(Authority authority, int port, bool hasMqtt)
    {
        (string certificate, string key) = authority.Sign("thing");
        Dictionary<string, string> files = new() { ["ca.pem"] = authority.Pem, ["thing.crt.pem"] = certificate, ["thing.key.pem"] = key };
        Dictionary<string, string> settings = new()
        {
            ["mqtt.enable"] = hasMqtt ? "true" : "false", ["mqtt.server"] = "localhost:" + port,
            ["mqtt.ssl_ca_cert"] = "ca.pem", ["mqtt.ssl_cert"] = "thing.crt.pem", ["mqtt.ssl_key"] = "thing.key.pem",
            ["aws.greengrass.enable"] = "true", ["aws.greengrass.reconnect_timeout_min"] = "1", ["aws.greengrass.reconnect_timeout_max"] = "1",
        };
        CloudDevice device = new("thing", settings, files, false);
        if (device.Device.Parts.Find(typeof(GreengrassDiscovery)) is GreengrassDiscovery discovery)
            discovery.Port = port;
        return device;
    }
}
