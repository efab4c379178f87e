// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Net.Sockets;
using System.Threading;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;
using nanoFramework.M2Mqtt.Protocol;

namespace nanoFramework.M2Mqtt;

/// <content>The connection and its threads.</content>
public partial class MqttClient : IMqttFlowOwner
{
    private const ushort KeepAliveSecondsDefault = 60;
    private const int MillisecondsToEnd = 1000;

    private Thread _receiver;
    private Thread _flowThread;
    private ConnackWait _connack;

    /// <summary>Connects with a new session.</summary>
    /// <param name="clientId">Id of the client.</param>
    /// <returns>Answer of the broker.</returns>
    public MqttReasonCode Connect(string clientId) => Connect(clientId, null, null, true, KeepAliveSecondsDefault);

    /// <summary>Connects.</summary>
    /// <param name="clientId">Id of the client.</param>
    /// <param name="cleanSession">Whether to begin anew.</param>
    /// <returns>Answer of the broker.</returns>
    public MqttReasonCode Connect(string clientId, bool cleanSession) => Connect(clientId, null, null, cleanSession, KeepAliveSecondsDefault);

    /// <summary>Connects with a new session.</summary>
    /// <param name="clientId">Id of the client.</param>
    /// <param name="username">User name.</param>
    /// <param name="password">Password.</param>
    /// <returns>Answer of the broker.</returns>
    public MqttReasonCode Connect(string clientId, string username, string password) => Connect(clientId, username, password, true, KeepAliveSecondsDefault);

    /// <summary>Connects.</summary>
    /// <param name="clientId">Id of the client.</param>
    /// <param name="username">User name.</param>
    /// <param name="password">Password.</param>
    /// <param name="cleanSession">Whether to begin anew.</param>
    /// <param name="keepAlivePeriod">Seconds between signs of life; 0 for none.</param>
    /// <returns>Answer of the broker.</returns>
    public MqttReasonCode Connect(string clientId, string username, string password, bool cleanSession, ushort keepAlivePeriod) =>
        Connect(clientId, username, password, false, MqttQoSLevel.AtMostOnce, false, null, null, cleanSession, keepAlivePeriod);

    /// <inheritdoc/>
    /// <exception cref="MqttConnectionException">No connection, or the broker is not to be trusted.</exception>
    /// <exception cref="MqttCommunicationException">The broker did not answer within 30 s, or closed.</exception>
    /// <exception cref="MqttClientException">The will is incomplete.</exception>
    /// <exception cref="NotSupportedException"><see cref="ProtocolVersion"/> is 5.</exception>
    /// <remarks>After an answer other than <see cref="MqttReasonCode.Success"/> the connection is still open: call <see cref="Close"/>.</remarks>
    public MqttReasonCode Connect(string clientId, string username, string password, bool willRetain, MqttQoSLevel willQosLevel, bool willFlag, string willTopic, string willMessage, bool cleanSession, ushort keepAlivePeriod)
    {
        if (ProtocolVersion == MqttProtocolVersion.Version_5)
            throw new NotSupportedException("MQTT 5 is not offered on the PC.");
        ConnectFields fields = new()
        {
            IsVersion31 = ProtocolVersion == MqttProtocolVersion.Version_3_1,
            ClientId = clientId,
            UserName = username,
            Password = password,
            HasWill = willFlag,
            WillTopic = willTopic,
            WillMessage = willMessage,
            WillQos = willQosLevel,
            WillRetain = willRetain,
            CleanSession = cleanSession,
            KeepAliveSeconds = keepAlivePeriod,
        };
        fields.Check();
        OpenLink();
        var answer = Greet(fields);
        if (answer == MqttReasonCode.Success)
            Begin(fields);
        return answer;
    }

    void IMqttFlowOwner.OnReceived(MqttMsgPublishEventArgs message) =>
        _events.Post(() => MqttMsgPublishReceived?.Invoke(this, message), message.Message.Length);

    void IMqttFlowOwner.OnPublished(ushort id, bool isPublished) => PostPublished(id, isPublished);

    void IMqttFlowOwner.OnLinkFailed() => BeginClosing();

    void IMqttFlowOwner.OnAnswered(IncomingPacket packet)
    {
        if (packet.Type == MqttMessageType.SubscribeAck)
            _events.Post(() => MqttMsgSubscribed?.Invoke(this, new MqttMsgSubscribedEventArgs(packet.Id, packet.Granted)), 0);
        else if (packet.Type == MqttMessageType.UnsubscribeAck)
            _events.Post(() => MqttMsgUnsubscribed?.Invoke(this, new MqttMsgUnsubscribedEventArgs(packet.Id)), 0);
        else
            PostPublished(packet.Id, true);
    }

    private void PostPublished(ushort id, bool isPublished) =>
        _events.Post(() => MqttMsgPublished?.Invoke(this, new MqttMsgPublishedEventArgs(id, isPublished)), 0);

    private void OpenLink()
    {
        if (_receiver is { IsAlive: true })
            Close();
        lock (_closing)
            _isClosing = false;
        _flow.Reset();
        try
        {
            _link.Connect(Settings.ValidateServerCertificate);
        }
        catch (SocketException e)
        {
            _link.Close();
            throw new MqttConnectionException("Socket exception connecting to the broker: " + e.ErrorCode, e);
        }
        catch (Exception e)
        {
            _link.Close();
            throw new MqttConnectionException("Exception connecting to the broker", e);
        }
    }

    private MqttReasonCode Greet(ConnectFields fields)
    {
        _connack = new ConnackWait();
        _events = new MqttEventQueue(BeginClosing, EndClosing);
        _machine.Mqtt.Add(this);
        _receiver = new Thread(Receive) { IsBackground = true, Name = "MQTT receiver" };
        _receiver.Start();
        try
        {
            _link.Send(MqttPackets.Connect(fields));
        }
        catch (Exception e)
        {
            throw new MqttCommunicationException(e);
        }

        return _connack.Wait(MqttSettings.DefaultTimeout).ReturnCode;
    }

    private void Begin(ConnectFields fields)
    {
        lock (_closing)
        {
            ClientId = fields.ClientId;
            CleanSession = fields.CleanSession;
            WillFlag = fields.HasWill;
            WillTopic = fields.WillTopic;
            WillMessage = fields.WillMessage;
            WillQosLevel = fields.WillQos;
            IsConnected = !_isClosing;
            _flowThread = _flow.Start(fields.CleanSession, fields.KeepAliveSeconds * 1000);
            _flowThread.Start();
            _events.Start();
            if (_isClosing)
                _events.End();
        }
    }

    private void Receive()
    {
        var events = _events;
        try
        {
            while (!_isClosing)
            {
                var body = _link.Read(out var first);
                if (body == null)
                    break;
                Take(IncomingPacket.Parse(first, body));
                events.WaitForRoom();
            }

            _connack.Fail(null);
        }
        catch (Exception e)
        {
            _connack.Fail(e);
        }

        // What has come in before is worked through first.
        if (events == _events)
            _flow.Take(IncomingPacket.End);
    }

    private void Take(IncomingPacket packet)
    {
        if (packet.Type == MqttMessageType.ConnectAck)
        {
            ConnectionOpened?.Invoke(this, new ConnectionOpenedEventArgs(packet.Connack));
            _connack.Complete(packet.Connack);
        }
        else if (packet.Type == MqttMessageType.PingResponse)
        {
            _flow.OnPingAnswered();
        }
        else
        {
            _flow.Take(packet);
        }
    }

    // Events that have come in before the end are raised before the end is.
    private void BeginClosing()
    {
        lock (_closing)
        {
            if (_isClosing)
                return;
            _isClosing = true;
            IsConnected = false;
            _events?.End();
        }
    }

    private void EndClosing()
    {
        Close();
        ConnectionClosed?.Invoke(this, EventArgs.Empty);
    }
}
