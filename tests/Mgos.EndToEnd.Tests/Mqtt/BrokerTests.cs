// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mqtt;
using Mgos.TestBroker;

namespace Mgos.EndToEnd.Tests.Mqtt;

/// <summary>The MQTT connection with a real broker: what it says, what it keeps, and who is let in.</summary>
public sealed class BrokerTests
{
    [MosquittoTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Messages_go_both_ways(int qos)
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "out/#");
        using MqttDevice device = new(MqttDevice.Options(broker));
        List<string> got = [];
        MqttSubscription? subscription = null;
        device.WaitUntilConnected();
        device.Do(() => subscription = device.Connection.Subscribe("in/+", qos, message => got.Add(message.Topic + " " + message.Text + " " + message.Qos)));
        device.WaitFor(() => subscription!.IsActive, "subscription");
        observer.Publish("in/1", "hello", qos);
        device.WaitFor(() => got.Count == 1, "message");
        Assert.Equal($"in/1 hello {qos}", got[0]);
        device.Do(() => device.Connection.Publish("out/1", "grüße", qos, false));
        observer.WaitFor("out/1", 1);
        Assert.Equal(["grüße"], observer.TextsOf("out/1"));
    }

    [MosquittoTheory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_burst_does_not_cost_the_connection(int qos)
    {
        const int Count = 2000;
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "out");
        using MqttDevice device = new(MqttDevice.Options(broker));
        device.WaitUntilConnected();
        device.Do(() =>
        {
            for (int i = 0; i < Count; i++)
                device.Connection.Publish("out", i.ToString(), qos, false);
        });
        observer.WaitFor("out", Count);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => i.ToString()), observer.TextsOf("out"));
        Assert.DoesNotContain("lost the connection", device.Log, StringComparison.Ordinal);
    }

    [MosquittoFact]
    public void A_message_of_256_KB_goes_out_and_comes_back()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using MqttDevice device = new(MqttDevice.Options(broker));
        device.WaitUntilConnected();
        byte[] large = new byte[256 * 1024];
        new Random(20260103).NextBytes(large);
        byte[]? got = null;
        MqttSubscription? subscription = null;
        device.Do(() => subscription = device.Connection.Subscribe("large", 2, message => got = message.Payload));
        device.WaitFor(() => subscription!.IsActive, "subscription");
        device.Do(() => device.Connection.Publish("large", large, 2, false));
        device.WaitFor(() => got != null, "the message");
        Assert.Equal(large, got);
    }

    [MosquittoFact]
    public void Ten_thousand_messages_wait_for_a_broker_and_arrive_in_order()
    {
        const int Count = 10000;
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "out");
        broker.End();
        using MqttDevice device = new(MqttDevice.Options(broker));
        device.WaitForLog("refuses connections; check the port in mqtt.server and whether the broker runs");
        device.Do(() =>
        {
            for (int i = 0; i < Count; i++)
                device.Connection.Publish("out", i.ToString(), 1, false);
        });
        Assert.Equal(Count, device.Connection.QueueLength);
        broker.Start();
        device.WaitFor(() => device.Connection.QueueLength == 0, "the end of the queue");
        MqttDevice.Wait(() => observer.TextsOf("out").Distinct().Count() == Count, () => "all messages");
        Assert.Equal(Enumerable.Range(0, Count).Select(i => i.ToString()), observer.TextsOf("out").Distinct());
    }

    [MosquittoFact]
    public void Retained_messages_and_the_will_are_kept_by_the_broker()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        MqttOptions options = MqttDevice.Options(broker);
        options.WillTopic = "status";
        options.WillMessage = "gone";
        options.WillRetain = true;
        using (MqttDevice device = new(options))
        {
            device.WaitUntilConnected();
            device.Do(() => device.Connection.Publish("status", "here", 1, true));
            device.WaitFor(() => device.Connection.QueueLength == 0, "acknowledgement");
            using Observer before = new(broker.Port, "status");
            before.WaitFor("status", 1);
            Assert.Equal(["here"], before.TextsOf("status"));
        }

        using Observer after = new(broker.Port, "status");
        MqttDevice.Wait(() => after.TextsOf("status").Contains("gone"), () => "the will");
    }

    [MosquittoFact]
    public void A_goodbye_is_no_reason_for_the_will()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "#");
        MqttOptions options = MqttDevice.Options(broker);
        options.WillTopic = "status";
        options.WillMessage = "gone";
        using MqttDevice device = new(options);
        device.WaitUntilConnected();
        device.Do(() => device.Connection.Disconnect());
        using MqttDevice next = new(MqttDevice.Options(broker), "d2");
        next.WaitUntilConnected();
        next.Do(() => next.Connection.Publish("end", "x", 1, false));
        observer.WaitFor("end", 1);
        Assert.Empty(observer.TextsOf("status"));
    }

    [MosquittoFact]
    public void A_kept_session_brings_what_came_while_the_device_was_away()
    {
        using Mosquitto broker = Mosquitto.ForAnybody();
        using Observer observer = new(broker.Port, "nothing");
        MqttOptions options = MqttDevice.Options(broker);
        options.CleanSession = false;
        List<string> got = [];
        using MqttDevice device = new(options);
        device.WaitUntilConnected();
        MqttSubscription? subscription = null;
        device.Do(() => subscription = device.Connection.Subscribe("in", 1, message => got.Add(message.Text)));
        device.WaitFor(() => subscription!.IsActive, "subscription");
        device.Do(() => device.Connection.Disconnect());
        observer.Publish("in", "while away", 1);
        Thread.Sleep(100);
        device.Do(() => device.Connection.Connect());
        device.WaitFor(() => got.Count > 0, "message");
        Assert.Equal(["while away"], got);
    }

    [MosquittoTheory]
    [InlineData("joe", "secret", null)]
    [InlineData("joe", "wrong", "refuses user name or password; check mqtt.user and mqtt.pass|does not let the device in; check mqtt.user, mqtt.pass")]
    [InlineData("", "", "does not let the device in; check mqtt.user, mqtt.pass, mqtt.client_id and the broker's access list")]
    public void A_password_lets_the_device_in(string user, string password, string? expected)
    {
        using Mosquitto broker = new("allow_anonymous false", "password_file " + Mosquitto.PasswordFile("joe", "secret"));
        MqttOptions options = MqttDevice.Options(broker);
        options.User = user;
        options.Pass = password;
        using MqttDevice device = new(options);
        if (expected == null)
            device.WaitUntilConnected();
        else
            device.WaitFor(() => expected.Split('|').Any(text => device.Log.Contains(text, StringComparison.Ordinal)), expected);
    }

    [MosquittoTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Certificates_on_both_sides_let_the_device_in(bool isEcdsa)
    {
        using TestCertificates certificates = new(isEcdsa);
        using Mosquitto broker = new(certificates.BrokerSettings);
        using MqttDevice device = new(Secure(broker), files: certificates.ToStorage());
        device.WaitUntilConnected();
        string? got = null;
        MqttSubscription? subscription = null;
        device.Do(() => subscription = device.Connection.Subscribe("t", 1, message => got = message.Text));
        device.WaitFor(() => subscription!.IsActive, "subscription");
        device.Do(() => device.Connection.Publish("t", new string('x', 20000), 1, false));
        device.WaitFor(() => got != null, "the message");
        Assert.Equal(20000, got!.Length);
    }

    [MosquittoFact]
    public void A_broker_of_another_authority_is_not_trusted()
    {
        using TestCertificates certificates = new(isEcdsa: true);
        using TestCertificates others = new(isEcdsa: true);
        using Mosquitto broker = new(certificates.BrokerSettings);
        using MqttDevice device = new(Secure(broker), files: others.ToStorage());
        device.WaitForLog("the certificate of the broker is of another authority; check mqtt.ssl_ca_cert, mqtt.ssl_cert");
        Assert.False(device.Connection.IsConnected);
    }

    [MosquittoFact]
    public void A_broker_whose_certificate_has_expired_is_not_trusted()
    {
        using TestCertificates certificates = new(isEcdsa: false, isBrokerExpired: true);
        using Mosquitto broker = new(certificates.BrokerSettings);
        using MqttDevice device = new(Secure(broker), files: certificates.ToStorage());
        device.WaitForLog("a certificate has expired or is not valid yet; check mqtt.ssl_ca_cert");
    }

    [MosquittoFact]
    public void A_broker_with_the_certificate_of_another_host_is_not_trusted()
    {
        using TestCertificates certificates = new(isEcdsa: true);
        using Mosquitto broker = new(certificates.BrokerSettings);
        MqttOptions options = Secure(broker);
        options.Server = "127.0.0.2:" + broker.Port;
        using System.Net.Sockets.TcpListener listener = new(System.Net.IPAddress.Parse("127.0.0.2"), broker.Port);
        using Forwarder forwarder = new(listener, broker.Port);
        using MqttDevice device = new(options, files: certificates.ToStorage());
        device.WaitForLog("the certificate of the broker is not for 127.0.0.2");
    }

    [MosquittoFact]
    public void A_clock_that_is_not_set_is_named()
    {
        using TestCertificates certificates = new(isEcdsa: true);
        using Mosquitto broker = new(certificates.BrokerSettings);
        using MqttDevice device = new(Secure(broker), files: certificates.ToStorage(), clockOffset: TimeSpan.FromDays(-365 * 50));
        device.WaitForLog("(the clock is not set, and certificates have dates: is sntp enabled?)");
    }

    [MosquittoFact]
    public void A_broker_that_wants_a_certificate_and_gets_none_is_named()
    {
        using TestCertificates certificates = new(isEcdsa: true);
        using Mosquitto broker = new(certificates.BrokerSettings);
        MqttOptions options = Secure(broker);
        options.SslCert = "";
        options.SslKey = "";
        using MqttDevice device = new(options, files: certificates.ToStorage());
        device.WaitFor(() => device.Log.Contains("check mqtt.ssl_c", StringComparison.Ordinal), "what to check");
        Assert.False(device.Connection.IsConnected);
    }

    [MosquittoFact]
    public void No_TLS_at_a_port_for_TLS_is_named()
    {
        using TestCertificates certificates = new(isEcdsa: true);
        using Mosquitto broker = new(certificates.BrokerSettings);
        using MqttDevice device = new(MqttDevice.Options(broker));
        device.WaitForLog("closed the connection without an answer; check whether it wants TLS (mqtt.ssl_ca_cert)");
    }

    private static MqttOptions Secure(Mosquitto broker)
    {
        MqttOptions options = MqttDevice.Options(broker);
        options.SslCaCert = "ca.pem";
        options.SslCert = "device.pem";
        options.SslKey = "device.key";
        return options;
    }
}
