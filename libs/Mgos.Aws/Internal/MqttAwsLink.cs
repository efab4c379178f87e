// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Mqtt;

namespace Mgos.Aws;

/// <summary>The MQTT connection of the device, as the shadow sees it.</summary>
internal sealed class MqttAwsLink : IAwsLink
{
    private readonly MqttConnection _connection;
    private IAwsLinkOwner _owner;
    private string[] _topics;
    private MqttSubscription _subscription;

    internal MqttAwsLink(MqttConnection connection)
    {
        _connection = connection;
    }

    public bool HasRoom => _connection.Options != null && (_connection.Options.MaxQueueLength <= 0 || _connection.QueueLength < _connection.Options.MaxQueueLength);

    public bool HasCloudEvents => _connection.Options != null && _connection.Options.CloudEvents;

    public void Start(IAwsLinkOwner owner, string[] topics)
    {
        _owner = owner;
        _topics = topics;
        _connection.AddEventHandler(OnEvent);
        if (_connection.IsConnected)
            owner.OnConnected();
        Subscribe();
    }

    public void Resubscribe()
    {
        if (!_connection.IsConnected)
            return;
        _connection.Unsubscribe(_subscription);
        Subscribe();
    }

    public void Publish(string topic, byte[] payload) => _connection.Publish(topic, payload, AwsConstants.Qos, false);

    private void Subscribe() => _subscription = _connection.Subscribe(_topics, AwsConstants.Qos, (MqttMessage message) => _owner.OnMessage(message.Topic, message.Payload));

    private void OnEvent(MqttConnection connection, MqttEventData data)
    {
        switch (data.Event)
        {
            case MqttEvent.Connack:
                if (data.Code == 0)
                    _owner.OnConnected();
                break;
            case MqttEvent.Suback:
                if (data.Subscription == _subscription)
                    _owner.OnSubscribed(_subscription.IsActive);
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
}
