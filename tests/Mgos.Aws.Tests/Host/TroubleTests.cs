// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using Mgos.Core;
using Mgos.TestBroker;
using Mgos.TestKit.Cloud.Host;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests.Host;

/// <summary>What keeps a device from AWS IoT: one line for each attempt that says what to look at, a new attempt, and a connection once it is mended.</summary>
[TestClass]
public class TroubleTests
{
    [TestMethod]
    public void Certificate_of_another_authority()
    {
        using CloudFixture fixture = new();
        using Authority other = new("Other root");
        (string certificate, string key) = other.Sign("thing");
        using CloudDevice device = Device(fixture, files => { files["thing.crt.pem"] = certificate; files["thing.key.pem"] = key; });
        Check(device, "mqtt.ssl_cert");
        Mend(device, fixture);
    }

    [TestMethod]
    public void No_certificate()
    {
        using CloudFixture fixture = new();
        using CloudDevice device = Device(fixture, files => files.Remove("thing.crt.pem"));
        Check(device, "cannot read thing.crt.pem; check mqtt.ssl_cert");
        Mend(device, fixture);
    }

    [TestMethod]
    public void Key_of_another_certificate()
    {
        using CloudFixture fixture = new();
        using CloudDevice device = Device(fixture, files => files["thing.key.pem"] = fixture.Authority.Sign("other").Key);
        Check(device, "ca.pem thing.crt.pem thing.key.pem: ");
        Mend(device, fixture);
    }

    [TestMethod]
    public void Wrong_authority()
    {
        using CloudFixture fixture = new();
        using Authority other = new("Other root");
        using CloudDevice device = Device(fixture, files => files["ca.pem"] = other.Pem);
        Check(device, "the certificate of the broker is of another authority");
        Mend(device, fixture);
    }

    [TestMethod]
    public void Log_tells_what_TLS_agreed_on_if_it_is_asked()
    {
        using CloudFixture fixture = new();
        using (CloudDevice quiet = Device(fixture, _ => { }))
        {
            quiet.Join();
            Mend(quiet, fixture);
            Assert.IsFalse(quiet.Log.Contains("broker is CN="), quiet.Log);
        }

        using CloudDevice device = Device(fixture, _ => { });
        device.Device.Log.TlsLevel = TlsLogLevel.States;
        device.Join();
        Mend(device, fixture);
        Assert.IsTrue(device.Log.Contains("TLS: Tls1") && device.Log.Contains("broker is CN="), device.Log);
    }

    [TestMethod]
    public void Broker_whose_certificate_has_expired()
    {
        using Authority old = new("Old root", DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddYears(-1));
        using CloudFixture fixture = new(old);
        using CloudDevice device = Device(fixture, files => files["ca.pem"] = old.Pem);
        Check(device, "a certificate has expired or is not valid yet");
    }

    [TestMethod]
    public void Clock_that_is_not_set()
    {
        using CloudFixture fixture = new();
        using CloudDevice device = Device(fixture, _ => { }, isClockSet: false);
        Check(device, "the clock is not set, and certificates have dates: is sntp enabled?");
        device.SetClock(DateTimeOffset.UtcNow);
        device.RunUntil(() => device.Shadow.IsConnected, "a connection");
    }

    [TestMethod]
    public void Clock_that_has_to_be_set()
    {
        using CloudFixture fixture = new();
        using CloudDevice device = Device(fixture, _ => { }, isClockSet: false, ("mqtt.require_time", "true"));
        Check(device, "the clock is not set, and mqtt.require_time wants it to be; is sntp enabled?");
        device.SetClock(DateTimeOffset.UtcNow);
        device.RunUntil(() => device.Shadow.IsConnected, "a connection");
    }

    [TestMethod]
    public void Nobody_there()
    {
        using CloudFixture fixture = new();
        using CutProxy gone = new(1);
        int port = gone.Port;
        gone.Dispose();
        using CloudDevice device = Device(fixture, _ => { }, true, ("mqtt.server", "localhost:" + port));
        Check(device, "refuses connections; check the port in mqtt.server and whether the broker runs");
    }

    [TestMethod]
    public void Rsa_key_and_lines_before_a_certificate_are_no_trouble()
    {
        using CloudFixture fixture = new();
        (string certificate, string key) = fixture.Authority.Sign("thing", true);
        using CloudDevice device = Device(fixture, files => { files["thing.crt.pem"] = "CN: thing\nID: 0123\nARN: arn:aws:iot\n" + certificate; files["thing.key.pem"] = "CN: thing\n" + key; });
        device.Join();
        device.RunUntil(() => device.Shadow.IsConnected, "a connection");
    }

    [TestMethod]
    public void Script_gets_the_parts_of_the_state_apart()
    {
        using CloudFixture fixture = new();
        fixture.Cloud.Update("thing", "{\"state\":{\"desired\":{\"a\":1},\"reported\":{\"a\":2}}}");
        using CloudDevice device = Device(fixture, _ => { }, true, ("script", ""));
        device.Evaluate("let got = []; AWS.Shadow.setStateHandler(function(ud, ev, reported, desired, rm, dm) { got.push([ud, AWS.Shadow.eventName(ev), reported, desired, rm]); }, 'mine');");
        device.Join();
        device.RunUntil(() => device.Evaluate("got.length") == "2", "two events");
        Assert.AreEqual(
            "[[\"mine\",\"CONNECTED\",{},{},\"\"],[\"mine\",\"GET_ACCEPTED\",{\"a\":2},{\"a\":1},\"{\\\"a\\\":{\\\"timestamp\\\":1700000000}}\"]]", device.Evaluate("got"));
        Assert.AreEqual("true", device.Evaluate("AWS.isConnected()"));
        Assert.AreEqual("true", device.Evaluate("AWS.Shadow.update(0, {a: 1})"));
        Assert.AreEqual("1", device.Evaluate("AWS.Shadow.getVersion()"));
    }

    private static CloudDevice Device(CloudFixture fixture, Action<Dictionary<string, string>> change, bool isClockSet = true, params (string Key, string Value)[] more)
    {
        Dictionary<string, string> files = GoodFiles(fixture);
        change(files);
        Dictionary<string, string> settings = new()
        {
            ["mqtt.server"] = "localhost:" + fixture.Broker.Port, ["mqtt.ssl_ca_cert"] = "ca.pem", ["mqtt.ssl_cert"] = "thing.crt.pem", ["mqtt.ssl_key"] = "thing.key.pem",
        };
        foreach ((string key, string value) in more)
            settings[key] = value;
        CloudDevice device = new("thing", settings, files, settings.Remove("script"));
        if (!isClockSet)
            device.SetClock(DateTimeOffset.UnixEpoch);
        return device;
    }

    private static Dictionary<string, string> GoodFiles(CloudFixture fixture)
    {
        (string certificate, string key) = fixture.Authority.Sign("thing");
        return new() { ["ca.pem"] = fixture.Authority.Pem, ["thing.crt.pem"] = certificate, ["thing.key.pem"] = key };
    }

    // One line of an error for each attempt.
    private static void Check(CloudDevice device, string expected)
    {
        device.Join();
        device.RunUntil(() => Errors(device).Length >= 3, "three attempts");
        foreach (string line in Errors(device))
            Assert.IsTrue(line.Contains(expected), line + "\n" + device.Log);
        Assert.IsFalse(device.Shadow.IsConnected);
    }

    private static string[] Errors(CloudDevice device) => device.Log.Split('\n').Where(line => line.StartsWith("MqttConnection") && line.Contains(" mqtt: ")).ToArray();

    private static void Mend(CloudDevice device, CloudFixture fixture)
    {
        device.WriteFiles(GoodFiles(fixture));
        device.RunUntil(() => device.Shadow.IsConnected, "a connection");
    }
}
