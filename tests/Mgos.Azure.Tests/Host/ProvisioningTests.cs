// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using Mgos.AzureDouble;
using nanoFramework.TestFramework;

namespace Mgos.Azure.Tests.Host;

/// <summary>A device that asks the provisioning service where it belongs.</summary>
[TestClass]
public class ProvisioningTests
{
    private static readonly byte[] Key = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [TestMethod]
    public void Device_gets_its_hub_and_keeps_it()
    {
        using AzureFixture fixture = new();
        HubDevice identity = fixture.Add("lamp");
        Enrollment enrollment = Enroll(fixture, "lamp");
        using AzureDevice device = Device(fixture).JoinAndConnect();
        Assert.AreEqual("lamp", device.Hub.DeviceId);
        Assert.AreEqual(1, enrollment.Registrations);
        Assert.AreEqual("localhost:" + fixture.Hub.Port + " lamp", device.Config.GetString("azure.host_name") + " " + device.Config.GetString("azure.device_id"));
        fixture.Hub.Drop();
        device.RunUntil(() => identity.Connections == 2, "the second connection");
        Assert.AreEqual(1, enrollment.Registrations);
    }

    [TestMethod]
    public void Certificate_is_enough()
    {
        using AzureFixture fixture = new();
        (string thumbprint, string certificate, string key) = fixture.Certificate("lamp");
        fixture.Hub.Add(new HubDevice { Id = "lamp", Thumbprint = thumbprint });
        fixture.Provisioning.Add(new Enrollment { RegistrationId = "own", Thumbprint = thumbprint, Hub = "localhost:" + fixture.Hub.Port, DeviceId = "lamp", Delays = 0 });
        Dictionary<string, string> files = fixture.Files();
        files["c.pem"] = certificate;
        files["k.pem"] = key;
        using AzureDevice device = new(Settings(fixture, ("azure.dps.key", ""), ("azure.cert", "c.pem"), ("azure.key", "k.pem")), files);
        device.JoinAndConnect();
        Assert.AreEqual("lamp", device.Hub.DeviceId);
    }

    [TestMethod]
    public void Hub_that_keeps_refusing_has_the_service_asked_again()
    {
        using AzureFixture fixture = new();
        HubDevice old = fixture.Add("old");
        fixture.Add("new");
        Enrollment enrollment = Enroll(fixture, "old");
        using AzureDevice device = Device(fixture).JoinAndConnect();
        enrollment.DeviceId = "new";
        old.IsEnabled = false;
        fixture.Hub.Drop();
        device.RunUntil(() => device.Hub.DeviceId == "new" && device.Hub.IsConnected, "a connection as the new device");
        Assert.AreEqual(2, enrollment.Registrations);
        Assert.AreEqual(AzureConstants.RefusalsBeforeProvisioning, fixture.Hub.Read(() => fixture.Hub.Complaints.Count(complaint => complaint == "old is disabled")));
    }

    [TestMethod]
    public void Refused_registration_says_what_to_check_and_is_tried_again()
    {
        using AzureFixture fixture = new();
        fixture.Add("lamp");
        Enrollment enrollment = Enroll(fixture, "lamp");
        enrollment.IsEnabled = false;
        using AzureDevice device = Device(fixture).Join();
        device.RunUntilLogged("the provisioning service does not register own: status 'disabled'; check azure.dps.id_scope, azure.dps.registration_id and azure.dps.key");
        enrollment.IsEnabled = true;
        device.Skip(5);
        device.RunUntil(() => device.Hub.IsConnected, "a connection");
    }

    [TestMethod]
    public void Wrong_key_says_what_to_check()
    {
        using AzureFixture fixture = new();
        Enroll(fixture, "lamp");
        using AzureDevice device = Device(fixture, ("azure.dps.key", "AAAA")).Join();
        device.RunUntilLogged("does not let the device in (code 5); check azure.dps.id_scope, azure.dps.registration_id and azure.dps.key, and whether the clock is right");
        Assert.AreEqual("", device.Hub.DeviceId);
        Assert.IsFalse(device.Hub.SendMessage("nobody"));
    }

    private static Enrollment Enroll(AzureFixture fixture, string deviceId) =>
        fixture.Provisioning.Add(new Enrollment { RegistrationId = "own", Key = Key, Hub = "localhost:" + fixture.Hub.Port, DeviceId = deviceId });

    private static AzureDevice Device(AzureFixture fixture, params (string Key, string Value)[] more) => new(Settings(fixture, more), fixture.Files());

    private static Dictionary<string, string> Settings(AzureFixture fixture, params (string Key, string Value)[] more)
    {
        Dictionary<string, string> settings = new()
        {
            ["azure.dps.host"] = "localhost:" + fixture.Provisioning.Port, ["azure.dps.id_scope"] = ProvisioningService.IdScope, ["azure.dps.key"] = Convert.ToBase64String(Key),
        };
        foreach ((string key, string value) in more)
            settings[key] = value;
        return settings;
    }
}
