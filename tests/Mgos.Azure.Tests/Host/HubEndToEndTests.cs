// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mgos.AzureDouble;
using Mgos.Rpc;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests.Host;

/// <summary>Messages, direct methods, tokens and certificates with the double of the hub.</summary>
[TestClass]
public class HubEndToEndTests
{
    [TestMethod]
    public void Messages_go_both_ways_with_their_properties()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        fixture.Hub.SendMessage(identity, "early", "color=blue");
        using AzureDevice device = Device(fixture, identity).JoinAndConnect();
        device.RunUntil(() => device.Messages.Count == 1, "the message that has waited");
        fixture.Hub.SendMessage(identity, "late", "color=light%20red");
        device.RunUntil(() => device.Messages.Count == 2, "a message");
        Assert.AreEqual("early blue|late light red", string.Join("|", device.Messages));
        AzureProperties properties = new();
        properties.Add(AzureProperties.ContentType, "application/json");
        properties.Add("unit", "°C");
        Assert.IsTrue(device.Hub.SendMessage(Encoding.UTF8.GetBytes("{\"t\":21}"), properties));
        device.RunUntil(() => identity.Events.Count == 1, "a message in the hub");
        Assert.AreEqual(new CloudMessage("%24.ct=application%2Fjson&unit=%C2%B0C", "{\"t\":21}"), identity.Events.Take());
    }

    [TestMethod]
    public void Messages_wait_for_the_connection_until_the_queue_is_full()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = Device(fixture, identity);
        for (int i = 0; i < 5; i++)
            Assert.IsTrue(device.Hub.SendMessage("m" + i));
        Assert.IsFalse(device.Hub.SendMessage("m5"));
        device.JoinAndConnect();
        device.RunUntil(() => identity.Events.Count == 5, "messages");
        Assert.AreEqual("m0 m1 m2 m3 m4", string.Join(" ", identity.Events.Select(message => message.Body)));
    }

    [TestMethod]
    public void Script_sends_and_takes_messages()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = new(Settings(fixture, identity), fixture.Files(), true);
        device.Evaluate("let got = []; Event.addHandler(Azure.EV_C2D, function(ev, evdata) { got.push(Azure.getC2DArg(evdata)); }, null);");
        Assert.AreEqual("false", device.Evaluate("Azure.isConnected()"));
        device.JoinAndConnect();
        Assert.AreEqual("true", device.Evaluate("Azure.isConnected()"));
        Assert.AreEqual("[\"lamp\",\"localhost\"]", device.Evaluate("[Azure.getDeviceId(), Azure.getHostName()]"));
        Assert.AreEqual("true", device.Evaluate("Azure.sendD2CMsg('k=v', JSON.stringify({t: 21}))"));
        device.RunUntil(() => identity.Events.Count == 1, "a message in the hub");
        Assert.AreEqual(new CloudMessage("k=v", "{\"t\":21}"), identity.Events.Take());
        fixture.Hub.SendMessage(identity, "hi", "a=b");
        device.RunUntil(() => device.Evaluate("got.length") == "1", "a message");
        Assert.AreEqual("[\"hi\",\"%24.to=%2Fdevices%2Flamp%2Fmessages%2FdeviceBound&a=b\"]", device.Evaluate("[got[0].body, got[0].props]"));
    }

    [TestMethod]
    public void Methods_are_calls_of_RPC_and_handlers_of_the_app()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = Device(fixture, identity);
        device.Hub.AddMethodHandler(call => call.Method == "Beep" && call.Respond(201, "{\"times\":" + call.Text + "}"));
        device.JoinAndConnect();
        Assert.AreEqual((201, "{\"times\":3}"), device.Await(fixture.Hub.Invoke(identity, "Beep", "3")));
        (int status, string answer) = device.Await(fixture.Hub.Invoke(identity, "Sys.GetInfo", "{}"));
        Assert.AreEqual(0, status, answer);
        Assert.IsTrue(answer.Contains("\"id\":\"own\""), answer);
        Assert.AreEqual((404, "{\"code\":404,\"message\":\"No handler for Nobody\"}"), device.Await(fixture.Hub.Invoke(identity, "Nobody", "{}")));
    }

    [TestMethod]
    public void Certificate_is_enough()
    {
        using AzureFixture fixture = new();
        using AzureDevice device = WithCertificate(fixture, "meter", "meter").JoinAndConnect();
        Assert.AreEqual("meter", device.Hub.DeviceId);
    }

    [TestMethod]
    public void Token_is_renewed_before_its_end()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = Device(fixture, identity, ("azure.token_ttl", "600"));
        fixture.Now = () => device.Device.Clock.UnixSeconds;
        device.JoinAndConnect();
        long first = identity.TokenExpiry;
        device.Skip(500);
        device.RunUntil(() => device.Hub.SendMessage("still there") && identity.Events.Count > 0, "a message");
        Assert.AreEqual(1, identity.Connections);
        device.Skip(45);
        device.RunUntil(() => identity.Connections == 2 && device.Hub.IsConnected, "a connection with a new token");
        Assert.IsTrue(identity.TokenExpiry >= first + 540, first + " " + identity.TokenExpiry);
        Assert.AreEqual(0, fixture.Hub.Complaints.Count, string.Join("; ", fixture.Hub.Complaints));
    }

    [TestMethod]
    public void Token_that_has_ended_is_replaced()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        using AzureDevice device = Device(fixture, identity).JoinAndConnect();
        fixture.Now = () => identity.TokenExpiry;
        fixture.Hub.EndExpired();
        device.RunUntil(() => !device.Hub.IsConnected, "the end of the connection");
        fixture.Now = () => device.Device.Clock.UnixSeconds;
        device.RunUntil(() => device.Hub.IsConnected, "a connection");
        Assert.IsTrue(fixture.Hub.Complaints.Contains("lamp the token has expired"));
    }

    internal static AzureDevice Device(AzureFixture fixture, HubDevice identity, params (string Key, string Value)[] more)
    {
        Dictionary<string, string> settings = Settings(fixture, identity);
        foreach ((string key, string value) in more)
            settings[key] = value;
        return new AzureDevice(settings, fixture.Files());
    }

    internal static AzureDevice WithCertificate(AzureFixture fixture, string id, string certificateOf)
    {
        (string thumbprint, string certificate, string key) = fixture.Certificate(certificateOf);
        fixture.Hub.Add(new HubDevice { Id = id, Thumbprint = certificateOf == id ? thumbprint : "00" });
        Dictionary<string, string> files = fixture.Files();
        files["meter.crt.pem"] = certificate;
        files["meter.key.pem"] = key;
        return new AzureDevice(
            new() { ["azure.host_name"] = "localhost:" + fixture.Hub.Port, ["azure.device_id"] = id, ["azure.cert"] = "meter.crt.pem", ["azure.key"] = "meter.key.pem" }, files);
    }

    private static Dictionary<string, string> Settings(AzureFixture fixture, HubDevice identity) => new() { ["azure.cs"] = fixture.ConnectionString(identity) };
}
