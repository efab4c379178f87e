// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using Mgos.Host;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using nanoFramework.M2Mqtt.Protocol;

namespace nanoFramework.M2Mqtt;

/// <summary>A client of an MQTT broker, MQTT 3.1 and 3.1.1.</summary>
/// <remarks>
/// The API and the behaviour of nanoFramework.M2Mqtt: sending only queues; events are raised on one thread of the connection, an event handler that throws ends
/// the connection; a message that is not acknowledged is sent three times; there is no reconnect. MQTT 5 is not offered on the PC.
/// Differs: what was sent on a session that is resumed is sent again with its id, where the package loses it; a slow handler makes the broker wait.
/// </remarks>
public partial class MqttClient : IMqttClient, IDisposable
{
    private readonly HostMachine _machine = HostMachine.Required;
    private readonly object _closing = new();
    private MqttLink _link;
    private MqttFlow _flow;
    private MqttEventQueue _events;
    private bool _isClosing;

    // By this name it can be set, as in the package, by whoever goes on with a session of an earlier boot.
    private ushort _messageIdCounter;

    /// <summary>Makes a client for port 1883; looks the name up.</summary>
    /// <param name="brokerHostName">Name or address of the broker.</param>
    /// <exception cref="SocketException">There is no such host.</exception>
    public MqttClient(string brokerHostName) : this(brokerHostName, MqttSettings.BrokerDefaultPort, false, null, null, MqttSslProtocols.None)
    {
    }

    /// <summary>Makes a client; looks the name up.</summary>
    /// <param name="brokerHostName">Name or address of the broker.</param>
    /// <param name="brokerPort">Port.</param>
    /// <param name="secure">Whether to use TLS.</param>
    /// <param name="caCert">Authority of the broker's certificate; a <see cref="Mgos.Host.Certificates.CertificateBundle"/> holds several.</param>
    /// <param name="clientCert">Own certificate with its key, or null.</param>
    /// <param name="sslProtocol">Version of TLS; None for the best there is.</param>
    /// <exception cref="SocketException">There is no such host.</exception>
    /// <exception cref="ArgumentException">The version of TLS cannot be used.</exception>
    public MqttClient(string brokerHostName, int brokerPort, bool secure, X509Certificate caCert, X509Certificate clientCert, MqttSslProtocols sslProtocol)
    {
        Settings = _machine.Mqtt.Settings;
        Init(brokerHostName, brokerPort, secure, caCert, clientCert, sslProtocol);
    }

    /// <summary>What the last TLS handshake agreed on; null without one. Only virtual devices have it.</summary>
    public string TlsFacts => _link.TlsFacts;

    /// <summary>Handles the answer of the broker to the connection.</summary>
    /// <param name="sender">The client.</param>
    /// <param name="e">The answer.</param>
    public delegate void ConnectionOpenedEventHandler(object sender, ConnectionOpenedEventArgs e);

    /// <inheritdoc/>
    public event IMqttClient.MqttMsgPublishEventHandler MqttMsgPublishReceived;

    /// <inheritdoc/>
    public event IMqttClient.MqttMsgPublishedEventHandler MqttMsgPublished;

    /// <inheritdoc/>
    public event IMqttClient.MqttMsgSubscribedEventHandler MqttMsgSubscribed;

    /// <inheritdoc/>
    public event IMqttClient.MqttMsgUnsubscribedEventHandler MqttMsgUnsubscribed;

    /// <summary>Occurs when the broker has answered the connection, on the thread that receives, before <see cref="Connect(string)"/> returns.</summary>
    public event ConnectionOpenedEventHandler ConnectionOpened;

    /// <inheritdoc/>
    public event IMqttClient.ConnectionClosedEventHandler ConnectionClosed;

    /// <inheritdoc/>
    public bool IsConnected { get; private set; }

    /// <summary>Gets the id of the client; null before it has connected.</summary>
    public string ClientId { get; private set; }

    /// <summary>Gets whether the session was begun anew.</summary>
    public bool CleanSession { get; private set; }

    /// <summary>Gets whether there is a will.</summary>
    public bool WillFlag { get; private set; }

    /// <summary>Gets the quality of service of the will.</summary>
    public MqttQoSLevel WillQosLevel { get; private set; }

    /// <summary>Gets the topic of the will.</summary>
    public string WillTopic { get; private set; }

    /// <summary>Gets the text of the will.</summary>
    public string WillMessage { get; private set; }

    /// <summary>Gets or sets the version of MQTT; 5 cannot connect.</summary>
    public MqttProtocolVersion ProtocolVersion { get; set; } = MqttProtocolVersion.Version_3_1_1;

    /// <summary>Gets the settings of the machine.</summary>
    public MqttSettings Settings { get; }

    /// <inheritdoc/>
    public void Init(string brokerHostName, int brokerPort, bool secure, byte[] caCert, byte[] clientCert, MqttSslProtocols sslProtocol) =>
        Init(
            brokerHostName,
            brokerPort,
            secure,
            caCert == null ? null : Mgos.Host.Certificates.CertificateBundle.Read(caCert),
            clientCert == null ? null : X509CertificateLoader.LoadCertificate(clientCert),
            sslProtocol);

    /// <inheritdoc/>
    public ushort Subscribe(string[] topics, MqttQoSLevel[] qosLevels)
    {
        if (topics == null || topics.Length == 0)
            throw new MqttClientException(MqttClientErrorCode.TopicsEmpty);
        if (qosLevels == null || qosLevels.Length == 0)
            throw new MqttClientException(MqttClientErrorCode.QosLevelsEmpty);
        if (topics.Length != qosLevels.Length)
            throw new MqttClientException(MqttClientErrorCode.TopicsQosLevelsNotMatch);
        return Request(new OutgoingMessage { Type = MqttMessageType.Subscribe, Id = _flow.NextId(ref _messageIdCounter), Topics = topics, QosLevels = qosLevels });
    }

    /// <inheritdoc/>
    public ushort Unsubscribe(string[] topics)
    {
        if (topics == null || topics.Length == 0)
            throw new MqttClientException(MqttClientErrorCode.TopicsEmpty);
        return Request(new OutgoingMessage { Type = MqttMessageType.Unsubscribe, Id = _flow.NextId(ref _messageIdCounter), Topics = topics });
    }

    /// <inheritdoc/>
    public ushort Publish(string topic, byte[] message) => Publish(topic, message, null, null, MqttQoSLevel.AtMostOnce, false);

    /// <inheritdoc/>
    public ushort Publish(string topic, byte[] message, string contentType) => Publish(topic, message, contentType, null, MqttQoSLevel.AtMostOnce, false);

    /// <summary>Publishes with QoS 0.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="message">Payload.</param>
    /// <param name="contentType">For MQTT 5 alone.</param>
    /// <param name="userProperties">For MQTT 5 alone.</param>
    /// <returns>Id of the message.</returns>
    public ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties) =>
        Publish(topic, message, contentType, userProperties, MqttQoSLevel.AtMostOnce, false);

    /// <inheritdoc/>
    /// <exception cref="MqttClientException">As many packets wait as may: <see cref="MqttSettings.InflightQueueSize"/>.</exception>
    /// <exception cref="NotSupportedException">Something of MQTT 5 was given.</exception>
    /// <remarks>A topic that is empty or has a wildcard ends the connection.</remarks>
    public ushort Publish(string topic, byte[] message, string contentType, ArrayList userProperties, MqttQoSLevel qosLevel, bool retain)
    {
        ArgumentNullException.ThrowIfNull(topic);
        if (contentType != null || userProperties != null)
            throw new NotSupportedException();
        OutgoingMessage outgoing = new()
        {
            Type = MqttMessageType.Publish,
            Id = _flow.NextId(ref _messageIdCounter),
            Topics = [topic],
            Payload = message ?? [],
            Qos = qosLevel,
            Retain = retain,
        };
        return _flow.TryAdd(outgoing) ? outgoing.Id : throw new MqttClientException(MqttClientErrorCode.InflightQueueFull);
    }

    /// <summary>Says goodbye and closes; then <see cref="ConnectionClosed"/> occurs.</summary>
    /// <exception cref="MqttCommunicationException">The connection is broken.</exception>
    public void Disconnect()
    {
        try
        {
            _link.Send(MqttPackets.Bare(MqttMessageType.Disconnect));
        }
        catch (Exception e)
        {
            throw new MqttCommunicationException(e);
        }

        BeginClosing();
    }

    /// <inheritdoc/>
    /// <remarks>Events that wait are dropped.</remarks>
    public void Close()
    {
        lock (_closing)
        {
            _isClosing = true;
            IsConnected = false;
            _flow.Stop();
            _link.Close();
            _events?.Stop();
        }

        _machine.Mqtt.Remove(this);
        Join(_flowThread);
        Join(_receiver);
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        Close();
        GC.SuppressFinalize(this);
    }

    private static void Join(Thread thread)
    {
        if (thread != null && thread != Thread.CurrentThread && thread.IsAlive)
            thread.Join(MillisecondsToEnd);
    }

    private void Init(string host, int port, bool secure, X509Certificate authority, X509Certificate certificate, MqttSslProtocols protocol)
    {
        if (secure)
            Settings.SslPort = port;
        else
            Settings.Port = port;
        _link = new MqttLink(_machine, host, port, secure, authority, certificate, protocol);
        _flow = new MqttFlow(Settings, _link, this);
    }

    private ushort Request(OutgoingMessage request)
    {
        _flow.TryAdd(request);
        return request.Id;
    }
}
