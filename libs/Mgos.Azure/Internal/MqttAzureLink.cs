// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mqtt;

namespace Mgos.Azure;

/// <summary>The MQTT connection of the device, as the parts of the library see it.</summary>
internal sealed class MqttAzureLink : IAzureLink
{
    private readonly MqttConnection _connection;
    private readonly bool _hasCloudEvents;
    private IAzureLinkOwner _owner;
    private string[][] _topics = new string[0][];
    private MqttSubscription[] _subscriptions = new MqttSubscription[0];
    private int _answers;

    internal MqttAzureLink(MqttConnection connection, bool hasCloudEvents)
    {
        _connection = connection;
        _hasCloudEvents = hasCloudEvents;
        connection.AddEventHandler(OnEvent);
    }

    public bool HasRoom
    {
        get
        {
            MqttOptions options = _connection.Options;
            if (options == null)
                return false;
            return options.MaxQueueLength <= 0 ? _connection.IsConnected : _connection.QueueLength < options.MaxQueueLength;
        }
    }

    public bool HasCloudEvents => _hasCloudEvents;

    public void Subscribe(IAzureLinkOwner owner, string[][] topics)
    {
        _owner = owner;
        _topics = topics;
        Replace();
    }

    public void Resubscribe()
    {
        if (_connection.IsConnected)
            Replace();
    }

    public bool Publish(string topic, byte[] payload, int qos) =>
        qos == 0 ? _connection.TrySend(topic, payload, 0) : _connection.Publish(topic, payload, qos, false) != 0;

    private void Replace()
    {
        for (int i = 0; i < _subscriptions.Length; i++)
            _connection.Unsubscribe(_subscriptions[i]);
        _answers = 0;
        _subscriptions = new MqttSubscription[_topics.Length];
        for (int i = 0; i < _topics.Length; i++)
            _subscriptions[i] = _connection.Subscribe(_topics[i], AzureConstants.MaxQos, (MqttMessage message) => _owner.OnMessage(message.Topic, message.Payload));
    }

    private void OnEvent(MqttConnection connection, MqttEventData data)
    {
        if (_owner == null)
            return;
        switch (data.Event)
        {
            case MqttEvent.Connack:
                if (data.Code == 0)
                    OnConnected();
                break;
            case MqttEvent.Suback:
                OnAnswer(data.Subscription);
                break;
            case MqttEvent.Puback:
                _owner.OnDelivered();
                break;
            case MqttEvent.Close:
                _owner.OnClosed();
                break;
            default:
                break;
        }
    }

    private void OnConnected()
    {
        _answers = 0;
        _owner.OnConnected();
        if (_subscriptions.Length == 0)
            _owner.OnSubscribed(true);
    }

    private void OnAnswer(MqttSubscription answered)
    {
        bool areGranted = true;
        bool isOurs = false;
        for (int i = 0; i < _subscriptions.Length; i++)
        {
            isOurs |= _subscriptions[i] == answered;
            areGranted &= _subscriptions[i] != null && _subscriptions[i].IsActive;
        }

        if (isOurs && ++_answers == _subscriptions.Length)
            _owner.OnSubscribed(areGranted);
    }
}
