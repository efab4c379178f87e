// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mqtt;
using nanoFramework.TestFramework;

namespace Mgos.Aws.Tests;

[TestClass]
public class AwsAdviceTests
{
    private const string Endpoint = "abc-ats.iot.eu-west-1.amazonaws.com:8883";

    [TestMethod]
    [DataRow(true, false, true, "lamp", Endpoint, "")]
    [DataRow(true, true, true, "lamp", "localhost:8883", "")]
    [DataRow(false, false, true, "lamp", Endpoint, "another cloud")]
    [DataRow(true, false, false, "lamp", "", "mqtt.enable is false")]
    [DataRow(true, false, true, "", Endpoint, "set aws.thing_name")]
    [DataRow(true, false, true, "my lamp", Endpoint, "'my lamp' cannot be the name of a thing")]
    [DataRow(true, false, true, "lamp/1", Endpoint, "set aws.thing_name")]
    [DataRow(true, false, true, "lamp", "test.mosquitto.org", "set shadow.lib to aws")]
    public void Shadow_stays_off_for_a_reason(bool isWanted, bool isDemanded, bool hasMqtt, string thing, string server, string reason) =>
        Check(AwsAdvice.WhyOff(isWanted, isDemanded, hasMqtt, thing, server), reason);

    [TestMethod]
    [DataRow(Endpoint, "ca.pem", "c.pem", false, "")]
    [DataRow("localhost:443", "", "", false, "")]
    [DataRow("abc-ats.iot.eu-west-1.amazonaws.com:443", "ca.pem", "c.pem", true, "")]
    [DataRow("abc-ats.iot.eu-west-1.amazonaws.com:443", "ca.pem", "c.pem", false, "use port 8883")]
    [DataRow(Endpoint, "", "c.pem", false, "mqtt.ssl_ca_cert is not set")]
    [DataRow(Endpoint, "ca.pem", "", false, "set mqtt.ssl_cert and mqtt.ssl_key")]
    public void What_will_fail_is_told_before(string server, string authorities, string certificate, bool hasAlpn, string advice) =>
        Check(AwsAdvice.OfOptions(new MqttOptions { Server = server, SslCaCert = authorities, SslCert = certificate }, hasAlpn), advice);

    [TestMethod]
    public void Name_of_a_thing_has_a_limit()
    {
        Assert.IsNull(AwsAdvice.WhyOff(true, false, true, new string('x', AwsConstants.MaxNameLength), Endpoint));
        Assert.IsNotNull(AwsAdvice.WhyOff(true, false, true, new string('x', AwsConstants.MaxNameLength + 1), Endpoint));
    }

    private static void Check(string advice, string expected)
    {
        if (expected.Length == 0)
            Assert.IsNull(advice, advice);
        else
            Assert.IsTrue(advice != null && advice.IndexOf(expected) >= 0, advice + " instead of " + expected);
    }
}
