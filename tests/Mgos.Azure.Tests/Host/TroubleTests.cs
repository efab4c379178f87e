// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using Mgos.AzureDouble;
using Mgos.Mqtt;
using Mgos.TestBroker;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests.Host;

/// <summary>What keeps a device from its hub: one line that says what to look at, and a connection once it is mended.</summary>
[TestClass]
public class TroubleTests
{
    [TestMethod]
    [DataRow("", "azure.cs is not set: copy the connection string of the device")]
    [DataRow("HostName=localhost;DeviceId=lamp", "azure.cs has no SharedAccessKey: copy the whole connection string of the device")]
    [DataRow("HostName=localhost;SharedAccessKeyName=iothubowner;SharedAccessKey=AAAA", "azure.cs is a connection string of the hub")]
    public void Bad_connection_string_is_told_once_and_mended_without_a_restart(string text, string expected)
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = new(new() { ["azure.cs"] = text }, fixture.Files());
        device.Join();
        device.RunUntilLogged("no connection to Azure IoT Hub: " + expected);
        device.Config.SetInt("azure.token_ttl", 1800);
        device.Config.SetString("azure.cs", fixture.ConnectionString(identity));
        device.RunUntil(() => device.Hub.IsConnected, "a connection");
        Assert.AreEqual(1, device.Log.Split('\n').Count(line => line.Contains("no connection to Azure IoT Hub")), device.Log);
    }

    [TestMethod]
    public void Missing_member_of_a_set_of_four_is_named()
    {
        using AzureFixture fixture = new();
        using AzureDevice device = new(new() { ["azure.host_name"] = "localhost", ["azure.device_id"] = "lamp", ["azure.cert"] = "c.pem" }, fixture.Files());
        device.RunUntilLogged("azure.key is not set");
    }

    [TestMethod]
    public void Wrong_key()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = HubEndToEndTests.Device(fixture, identity);
        byte[] right = identity.Key;
        identity.Key = [9];
        Check(device, "localhost:" + fixture.Hub.Port + " does not let the device in (code 5); check whether lamp is in the hub and enabled, SharedAccessKey in azure.cs is one of its keys, and the clock is right: 20");
        identity.Key = right;
        device.RunUntil(() => device.Hub.IsConnected, "a connection");
    }

    [TestMethod]
    public void Clock_that_is_behind_makes_expired_tokens()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = HubEndToEndTests.Device(fixture, identity);
        DateTimeOffset now = DateTimeOffset.UtcNow;
        device.Device.Clock.Set(now.AddHours(-5).ToUnixTimeMilliseconds() * 1000);
        Check(device, "the clock is right: ");
        device.Device.Clock.Set(now.ToUnixTimeMilliseconds() * 1000);
        device.RunUntil(() => device.Hub.IsConnected, "a connection");
    }

    [TestMethod]
    public void Clock_that_is_not_set()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = HubEndToEndTests.Device(fixture, identity);
        device.SetClock(DateTimeOffset.UnixEpoch);
        Check(device, "the clock is not set");
        device.SetClock(DateTimeOffset.UtcNow);
        device.RunUntil(() => device.Hub.IsConnected, "a connection");
    }

    [TestMethod]
    public void Certificate_of_another_device()
    {
        using AzureFixture fixture = new();
        using AzureDevice device = HubEndToEndTests.WithCertificate(fixture, "meter", "other");
        Check(device, "check whether meter is in the hub, enabled and of type X.509, and has the thumbprint or authority of meter.crt.pem (azure.cert)");
    }

    [TestMethod]
    public void Certificate_that_is_missing()
    {
        using AzureFixture fixture = new();
        using AzureDevice device = new(
            new() { ["azure.host_name"] = "localhost:" + fixture.Hub.Port, ["azure.device_id"] = "lamp", ["azure.cert"] = "c.pem", ["azure.key"] = "k.pem" }, fixture.Files());
        Check(device, "cannot read c.pem; check azure.cert");
    }

    [TestMethod]
    public void Hub_of_another_authority()
    {
        using AzureFixture fixture = new();
        using Authority other = new("Other root");
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = new(new() { ["azure.cs"] = fixture.ConnectionString(identity) }, new() { ["ca.pem"] = other.Pem });
        Check(device, "the certificate of the broker is of another authority");
    }

    [TestMethod]
    public void Nobody_there()
    {
        AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = HubEndToEndTests.Device(fixture, identity);
        fixture.Dispose();
        Check(device, "refuses connections; check the port in HostName in azure.cs");
    }

    [TestMethod]
    public void Foreign_topic_ends_the_connection_and_is_hinted_at()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = HubEndToEndTests.Device(fixture, identity);
        MqttSubscription foreign = device.Connection.Subscribe("own/rpc", message => { });
        device.Join();
        device.RunUntilLogged("localhost ended the connection before the topics were granted; check whether");
        device.Connection.Unsubscribe(foreign);
        device.RunUntil(() => device.Hub.IsConnected, "a connection");
    }

    [TestMethod]
    public void Other_cloud_with_the_shadow_leaves_messages_and_methods()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = HubEndToEndTests.Device(fixture, identity, ("shadow.lib", "dash")).JoinAndConnect();
        Assert.IsFalse(device.Shadow.IsConnected);
        Assert.AreEqual(404, device.Await(fixture.Hub.Invoke(identity, "Nobody", "{}")).Status);
    }

    // One line of an error for each attempt.
    private static void Check(AzureDevice device, string expected)
    {
        device.Join();
        device.RunUntil(() => Errors(device).Length >= 3, "three attempts");
        foreach (string line in Errors(device))
            Assert.IsTrue(line.Contains(expected), line + "\n" + device.Log);
        Assert.IsFalse(device.Hub.IsConnected);
    }

    private static string[] Errors(AzureDevice device) => device.Log.Split('\n').Where(line => line.StartsWith("MqttConnection") && line.Contains(" mqtt: ")).ToArray();
}
