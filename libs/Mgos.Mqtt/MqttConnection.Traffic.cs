// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <content>What comes in.</content>
public sealed partial class MqttConnection
{
    void IMqttTransportOwner.OnMessage(MqttMessage message)
    {
        _sender.OnHeard(Now);
        int bytes = message.Topic.Length + message.Payload.Length;
        if (_options.ReceiveLimit > 0 && bytes > _options.ReceiveLimit)
        {
            _device.Log.Error(nameof(MqttConnection), Id + ": message of " + bytes.ToString() + " bytes on " + message.Topic + " dropped: mqtt.recv_mbuf_limit is " + _options.ReceiveLimit.ToString());
            return;
        }

        if (!_subscriptions.Dispatch(message))
            Raise(new MqttEventData(MqttEvent.Publish) { Message = message });
    }

    void IMqttTransportOwner.OnPublished(int id, bool isTaken) => _sender.OnPublished(id, isTaken, Now);

    void IMqttTransportOwner.OnSubscribed(int id, int qos)
    {
        _sender.OnHeard(Now);
        MqttSubscription subscription = _subscriptions.OnSubscribed(id, qos);
        Raise(new MqttEventData(MqttEvent.Suback) { Subscription = subscription, Code = qos });
    }

    void IMqttTransportOwner.OnUnsubscribed(int id)
    {
        if (!_sender.OnUnsubscribed(id, Now))
            Raise(new MqttEventData(MqttEvent.Unsuback));
    }

    void IMqttSenderOwner.OnDelivered(int id, int qos) =>
        Raise(new MqttEventData(qos == MqttConstants.MaxQos ? MqttEvent.Pubcomp : MqttEvent.Puback) { MessageId = id });
}
