// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;
using nanoFramework.TestFramework;

namespace Mgos.Mqtt.Tests.Nano;

/// <summary>What is set in the package behind its back; a new version of it may have moved that.</summary>
[TestClass]
public class PackageTests
{
    [TestMethod]
    public void Ids_of_packets_begin_where_they_are_told_to()
    {
        MqttClient client = new MqttClient("127.0.0.1");
        MqttTuning.StartIdsAfter(client, 41);
        Assert.AreEqual(42, (int)client.Subscribe(new string[] { "t" }, new MqttQoSLevel[] { MqttQoSLevel.AtLeastOnce }));
        MqttTuning.StartIdsAfter(client, 65534);
        Assert.AreEqual(65535, (int)client.Unsubscribe(new string[] { "t" }));
        Assert.AreEqual(1, (int)client.Unsubscribe(new string[] { "t" }));
    }

    [TestMethod]
    public void A_message_is_sent_again_no_sooner_than_a_sign_of_life()
    {
        MqttTuning.Apply(60);
        Assert.AreEqual(60000, MqttSettings.Instance.DelayOnRetry);
        MqttTuning.Apply(30);
        Assert.AreEqual(60000, MqttSettings.Instance.DelayOnRetry);
    }
}
