// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Mqtt;

namespace Mgos.Rpc.Mqtt;

/// <summary>Carries frames over the broker of the device; the way to whoever cannot be reached otherwise.</summary>
/// <remarks>
/// Wire, on a device "dev1":
/// <code>
/// to the device   dev1/rpc           a frame
///                 dev1/rpc/METHOD    a frame whose method is METHOD, slashes included, whatever it says itself
/// from it         DST/rpc            a frame; DST is its dst, letter by letter
///
/// ignored         no JSON, or none of id, src and method
/// dropped         a call that wants an answer, without src; what has no dst but needs one
/// </code>
/// Both topics are subscribed to, the second first, with QoS 1; the channel is open once both are answered. Frames are sent at once or wait with the router, and are lost with the connection.
/// Mirrors <c>rpc-mqtt</c>. Differs: a call is run once, also if the broker brings it for either topic; the channel closes with the connection. Thread: loop.
/// </remarks>
public sealed class MqttRpcChannel : RpcChannel
{
    /// <summary>Type of the channel.</summary>
    public const string ChannelType = "MQTT";

    private readonly RpcRouter _router;
    private readonly MqttConnection _connection;
    private readonly RpcFrame _frame = new RpcFrame();
    private readonly string _publishTopic;
    private readonly string _topic;
    private readonly int _qos;
    private MqttSubscription _all;
    private MqttSubscription _below;
    private byte[] _method;
    private bool _isAllAnswered;
    private bool _isBelowAnswered;
    private bool _isFull;

    /// <summary>Makes a channel and subscribes.</summary>
    /// <param name="router">The router of the device; add the channel to it.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="config">Topics and quality of service.</param>
    public MqttRpcChannel(RpcRouter router, MqttConnection connection, RpcMqttConfig config)
    {
        _router = router;
        _connection = connection;
        _publishTopic = config.PubTopic;
        _topic = MqttRpcTopic.Format(config.SubTopic, router.Device.Info.Id);
        _qos = config.Qos;
        Destination = RpcConstants.DefaultDestination;
        Subscribe(config.SubWc);
        connection.AddEventHandler(OnEvent);
    }

    /// <inheritdoc/>
    public override string Type => ChannelType;

    /// <summary>The broker.</summary>
    public override string Info => _connection.Options == null ? "" : _connection.Options.Server;

    /// <inheritdoc/>
    public override bool IsPersistent => true;

    /// <inheritdoc/>
    /// <remarks>The connection sees to it by itself.</remarks>
    public override void Connect()
    {
    }

    /// <inheritdoc/>
    public override bool Send(byte[] frame, int offset, int count)
    {
        string topic = TopicOf(frame, offset, count);
        if (topic.Length == 0)
        {
            _router.OnSent(this, false);
            return true;
        }

        byte[] payload = new byte[count];
        Array.Copy(frame, offset, payload, 0, count);
        _isFull = !_connection.TrySend(topic, payload, _qos);
        if (!_isFull)
            _router.OnSent(this, true);
        return !_isFull;
    }

    /// <inheritdoc/>
    /// <remarks>The connection stays: it is not the channel's.</remarks>
    public override void Close() => _router.OnClosed(this);

    /// <inheritdoc/>
    public override bool Admit(RpcFrame frame)
    {
        if (_method != null)
            frame.Method.Set(_method, 0, _method.Length);
        return true;
    }

    private void Subscribe(bool withMethods)
    {
        _all = _connection.Subscribe(_topic, message => Take(message.Payload, null));
        _below = withMethods ? _connection.Subscribe(_topic + "/#", TakeBelow) : null;
        _isBelowAnswered = _below == null;
    }

    private void OnEvent(MqttConnection connection, MqttEventData data)
    {
        switch (data.Event)
        {
            case MqttEvent.Suback:
                OnSubscribed(data.Subscription);
                break;
            case MqttEvent.Close:
                _isAllAnswered = false;
                _isBelowAnswered = _below == null;
                _isFull = false;
                if (IsOpen)
                    _router.OnClosed(this);
                break;
            case MqttEvent.Puback:
            case MqttEvent.Pubcomp:
                if (_isFull && IsOpen)
                    _router.OnSent(this, true);
                break;
        }
    }

    private void OnSubscribed(MqttSubscription subscription)
    {
        if (subscription == null)
            return;
        _isAllAnswered |= subscription == _all;
        _isBelowAnswered |= subscription == _below;
        if (_isAllAnswered && _isBelowAnswered && (_all.IsActive || (_below != null && _below.IsActive)))
            _router.OnOpen(this);
    }

    private void TakeBelow(MqttMessage message)
    {
        // The topic itself belongs to the other subscription.
        string method = MqttRpcTopic.RestOf(_topic, message.Topic);
        if (method.Length > 0 && IsPlain(method))
            Take(message.Payload, Encoding.UTF8.GetBytes("\"" + method + "\""));
    }

    private void Take(byte[] payload, byte[] method)
    {
        _frame.Parse(payload, 0, payload.Length);
        bool hasSource = _frame.Source.TextCount > 0;
        if (!_frame.HasId && !hasSource && !_frame.IsRequest)
        {
            _router.Device.Log.Debug(nameof(MqttRpcChannel), "Ignored what is no frame, " + payload.Length.ToString() + " bytes");
            return;
        }

        if (_frame.IsRequest && _frame.HasId && !hasSource)
        {
            _router.Device.Log.Error(nameof(MqttRpcChannel), "Drop frame without src");
            return;
        }

        _method = method;
        try
        {
            _router.OnFrame(this, payload, 0, payload.Length);
        }
        finally
        {
            _method = null;
        }
    }

    private string TopicOf(byte[] frame, int offset, int count)
    {
        if (!MqttRpcTopic.HasPlace(_publishTopic))
            return _publishTopic;
        _frame.Parse(frame, offset, count);
        string destination = RpcFrame.TextOf(_frame.Destination);
        if (destination.Length > 0)
            return CheckedTopic(MqttRpcTopic.Format(_publishTopic, destination));
        _router.Device.Log.Error(nameof(MqttRpcChannel), "Cannot reply to RPC over MQTT, no dst");
        return "";
    }

    private string CheckedTopic(string topic)
    {
        if (MqttTopic.IsTopic(topic))
            return topic;
        _router.Device.Log.Error(nameof(MqttRpcChannel), "Cannot send to topic " + topic);
        return "";
    }

    // What would have to be escaped in JSON is no method.
    private static bool IsPlain(string method) => method.IndexOf('"') < 0 && method.IndexOf('\\') < 0;
}
