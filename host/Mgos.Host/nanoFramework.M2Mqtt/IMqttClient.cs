// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt;

/// <summary>A client of an MQTT broker, whatever it runs on.</summary>
public interface IMqttClient
{
    /// <summary>Handles a message that has come in.</summary>
    /// <param name="sender">The client.</param>
    /// <param name="e">The message.</param>
    delegate void MqttMsgPublishEventHandler(object sender, MqttMsgPublishEventArgs e);

    /// <summary>Handles a message that the broker has taken or that was given up.</summary>
    /// <param name="sender">The client.</param>
    /// <param name="e">Which message.</param>
    delegate void MqttMsgPublishedEventHandler(object sender, MqttMsgPublishedEventArgs e);

    /// <summary>Handles the answer to a subscription.</summary>
    /// <param name="sender">The client.</param>
    /// <param name="e">The answer.</param>
    delegate void MqttMsgSubscribedEventHandler(object sender, MqttMsgSubscribedEventArgs e);

    /// <summary>Handles the answer to the end of a subscription.</summary>
    /// <param name="sender">The client.</param>
    /// <param name="e">The answer.</param>
    delegate void MqttMsgUnsubscribedEventHandler(object sender, MqttMsgUnsubscribedEventArgs e);

    /// <summary>Handles the end of the connection.</summary>
    /// <param name="sender">The client.</param>
    /// <param name="e">Empty.</param>
    delegate void ConnectionClosedEventHandler(object sender, EventArgs e);

    /// <summary>Occurs when a message has come in.</summary>
    event MqttMsgPublishEventHandler MqttMsgPublishReceived;

    /// <summary>Occurs when the broker has taken a message of QoS 1 or 2, or the client has given it up.</summary>
    event MqttMsgPublishedEventHandler MqttMsgPublished;

    /// <summary>Occurs when the broker has answered a subscription.</summary>
    event MqttMsgSubscribedEventHandler MqttMsgSubscribed;

    /// <summary>Occurs when the broker has ended a subscription.</summary>
    event MqttMsgUnsubscribedEventHandler MqttMsgUnsubscribed;

    /// <summary>Occurs when the connection has ended, but for a call of <see cref="Close"/>.</summary>
    event ConnectionClosedEventHandler ConnectionClosed;

    /// <summary>Gets whether there is a connection.</summary>
    bool IsConnected { get; }

    /// <summary>Names the broker.</summary>
    /// <param name="brokerHostName">Name or address.</param>
    /// <param name="brokerPort">Port.</param>
    /// <param name="secure">Whether to use TLS.</param>
    /// <param name="caCert">Authority of the broker's certificate.</param>
    /// <param name="clientCert">Own certificate.</param>
    /// <param name="sslProtocol">Version of TLS.</param>
    void Init(string brokerHostName, int brokerPort, bool secure, byte[] caCert, byte[] clientCert, MqttSslProtocols sslProtocol);

    /// <summary>Connects.</summary>
    /// <param name="clientId">Id of the client.</param>
    /// <param name="username">User name, or null.</param>
    /// <param name="password">Password, or null.</param>
    /// <param name="willRetain">Whether the broker keeps the will.</param>
    /// <param name="willQosLevel">Quality of service of the will.</param>
    /// <param name="willFlag">Whether there is a will.</param>
    /// <param name="willTopic">Topic of the will.</param>
    /// <param name="willMessage">Text of the will.</param>
    /// <param name="cleanSession">Whether to begin anew.</param>
    /// <param name="keepAlivePeriod">Seconds between signs of life; 0 for none.</param>
    /// <returns>Answer of the broker.</returns>
    MqttReasonCode Connect(string clientId, string username, string password, bool willRetain, MqttQoSLevel willQosLevel, bool willFlag, string willTopic, string willMessage, bool cleanSession, ushort keepAlivePeriod);

    /// <summary>Says goodbye and closes the connection.</summary>
    void Disconnect();

    /// <summary>Subscribes.</summary>
    /// <param name="topics">Topic filters.</param>
    /// <param name="qosLevels">Highest quality of service, filter by filter.</param>
    /// <returns>Id of the request.</returns>
    ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels);

    /// <summary>Ends subscriptions.</summary>
    /// <param name="topics">Topic filters.</param>
    /// <returns>Id of the request.</returns>
    ushort Unsubscribe(string[] topics);

    /// <summary>Publishes with all that can be said.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="message">Payload.</param>
    /// <param name="contentType">For MQTT 5 alone.</param>
    /// <param name="userProperties">For MQTT 5 alone.</param>
    /// <param name="qosLevel">Quality of service.</param>
    /// <param name="retain">Whether the broker keeps it.</param>
    /// <returns>Id of the message; 0 for QoS 0.</returns>
    ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties, MqttQoSLevel qosLevel, bool retain);

    /// <summary>Publishes with QoS 0.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="message">Payload.</param>
    /// <param name="contentType">For MQTT 5 alone.</param>
    /// <returns>0.</returns>
    ushort Publish(string topic, byte[] message, string contentType);

    /// <summary>Publishes with QoS 0.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="message">Payload.</param>
    /// <returns>0.</returns>
    ushort Publish(string topic, byte[] message);

    /// <summary>Closes the connection without a word.</summary>
    void Close();
}
