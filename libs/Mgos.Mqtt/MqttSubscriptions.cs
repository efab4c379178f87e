// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Text;
using Mgos.Core;

namespace Mgos.Mqtt;

/// <summary>The subscriptions of a connection, newest first; the same filter may be there more than once.</summary>
/// <remarks>Mirrors the list of the original: each is asked for in a packet of its own, with all its filters. Thread: loop.</remarks>
internal sealed class MqttSubscriptions
{
    private readonly DeviceLog _log;
    private readonly IMqttTransport _transport;
    private readonly ArrayList _list = new ArrayList();

    internal MqttSubscriptions(DeviceLog log, IMqttTransport transport)
    {
        _log = log;
        _transport = transport;
    }

    /// <summary>True while the broker has not answered one.</summary>
    internal bool IsAnswerDue
    {
        get
        {
            for (int i = 0; i < _list.Count; i++)
            {
                if (At(i).RequestId != 0)
                    return true;
            }

            return false;
        }
    }

    internal void Add(MqttSubscription subscription) => _list.Insert(0, subscription);

    internal MqttSubscription Remove(string filter)
    {
        for (int i = 0; i < _list.Count; i++)
        {
            MqttSubscription subscription = At(i);
            if (subscription.Filters.Length != 1 || subscription.Filter != filter)
                continue;
            _list.RemoveAt(i);
            return subscription;
        }

        return null;
    }

    internal bool Remove(MqttSubscription subscription)
    {
        int before = _list.Count;
        _list.Remove(subscription);
        return _list.Count < before;
    }

    /// <summary>True if a filter is still asked for.</summary>
    internal bool Has(string filter)
    {
        for (int i = 0; i < _list.Count; i++)
        {
            if (At(i).Has(filter))
                return true;
        }

        return false;
    }

    internal void Request(MqttSubscription subscription, int qos) => subscription.RequestId = _transport.Subscribe(subscription.Filters, qos);

    internal void RequestAll(MqttOptions options)
    {
        for (int i = 0; i < _list.Count; i++)
            Request(At(i), options.LimitQos(At(i).Qos));
    }

    /// <summary>Forgets what the broker has granted.</summary>
    internal void OnClosed()
    {
        for (int i = 0; i < _list.Count; i++)
        {
            At(i).IsActive = false;
            At(i).RequestId = 0;
        }
    }

    /// <summary>Gives the subscription that was answered, or null.</summary>
    internal MqttSubscription OnSubscribed(int requestId, int code)
    {
        for (int i = 0; i < _list.Count; i++)
        {
            MqttSubscription subscription = At(i);
            if (requestId == 0 || subscription.RequestId != requestId)
                continue;
            subscription.RequestId = 0;
            subscription.IsActive = code < MqttConstants.RefusedSubscription;
            if (!subscription.IsActive)
                _log.Error(nameof(MqttSubscriptions), "The broker refuses the subscription to " + subscription.Filter + ": check its access list");
            return subscription;
        }

        return null;
    }

    /// <summary>Calls the handler of every subscription that asks for the topic; returns false if there is none.</summary>
    internal bool Dispatch(MqttMessage message)
    {
        byte[] topic = Encoding.UTF8.GetBytes(message.Topic);
        // A handler may subscribe and unsubscribe.
        object[] list = _list.ToArray();
        bool isHandled = false;
        for (int i = 0; i < list.Length; i++)
        {
            MqttSubscription subscription = (MqttSubscription)list[i];
            if (!subscription.Matches(topic))
                continue;
            isHandled = true;
            Call(subscription.Handler, message);
        }

        return isHandled;
    }

    private MqttSubscription At(int index) => (MqttSubscription)_list[index];

    private void Call(MqttMessageHandler handler, MqttMessage message)
    {
        try
        {
            handler(message);
        }
        catch (Exception e)
        {
            _log.HandlerFailed("handler of " + message.Topic, handler, e);
        }
    }
}
