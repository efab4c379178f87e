// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Azure;

/// <content>What comes from the hub.</content>
public sealed partial class AzureHub : IAzureLinkOwner
{
    private readonly AzureTopicReader _reader = new AzureTopicReader();
    private bool _isSubscribing;
    private int _subscribeTimer;

    void IAzureLinkOwner.OnConnected()
    {
        _isSubscribing = true;
        if (_twin != null)
            _twin.OnConnected();
    }

    void IAzureLinkOwner.OnSubscribed(bool areGranted)
    {
        if (!areGranted)
        {
            _device.Log.Error(nameof(AzureHub), AzureAdvice.OfRefusedTopics(HostName));
            _subscribeTimer = _device.Timers.Set(AzureConstants.SubscribeRetryMilliseconds, TimerOptions.None, _link.Resubscribe);
            return;
        }

        if (!_isSubscribing)
            return;
        _isSubscribing = false;
        IsConnected = true;
        _device.Log.Info(nameof(AzureHub), DeviceId + " connected to " + HostName);
        TriggerCloud(SystemEvents.CloudConnected);
        _device.Events.Trigger(AzureEvents.Connect, null);
        if (_twin != null)
            _twin.OnSubscribed();
    }

    void IAzureLinkOwner.OnDelivered()
    {
        if (_twin != null)
            _twin.OnDelivered();
    }

    void IAzureLinkOwner.OnClosed()
    {
        bool wasConnected = IsConnected;
        IsConnected = false;
        _device.Timers.Clear(_subscribeTimer);
        if (_twin != null)
            _twin.OnClosed();
        if (_isSubscribing)
            _device.Log.Error(nameof(AzureHub), AzureAdvice.OfEarlyEnd(_device, HostName));
        _isSubscribing = false;
        if (!wasConnected)
            return;
        _device.Events.Trigger(AzureEvents.Close, null);
        TriggerCloud(SystemEvents.CloudDisconnected);
    }

    void IAzureLinkOwner.OnMessage(string topic, byte[] payload)
    {
        if (_twin != null && _twin.TryTake(topic, payload))
            return;
        if (AzureTopicReader.StartsWith(topic, _topics.DeviceBound))
            _device.Events.Trigger(AzureEvents.CloudMessage, new AzureMessage(topic.Substring(_topics.DeviceBound.Length), payload));
        else if (_reader.TryRead(topic, AzureTopics.MethodPrefix) && _reader.Name.Length > 0 && _reader.RequestId.Length > 0)
            Take(new AzureMethodCall(this, _reader.RequestId, _reader.Name, payload));
        else
            _device.Log.Error(nameof(AzureHub), "message that makes no sense on " + topic);
    }

    private void Take(AzureMethodCall call)
    {
        _device.Events.Trigger(AzureEvents.DirectMethod, call);
        for (int i = 0; !call.IsAnswered && i < _methodHandlers.Count; i++)
        {
            if (Ask((AzureMethodHandler)_methodHandlers[i], call))
                return;
        }

        if (!call.IsAnswered)
            call.Respond(AzureConstants.MethodNotFound, "{\"code\":404,\"message\":\"No handler for the method\"}");
    }

    private bool Ask(AzureMethodHandler handler, AzureMethodCall call)
    {
        try
        {
            return handler(call);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("direct method " + call.Method, handler, e);
            call.Respond(AzureConstants.MethodFailed, "{\"code\":500,\"message\":\"The handler has failed\"}");
            return true;
        }
    }

    private void TriggerCloud(int eventId)
    {
        if (_link.HasCloudEvents)
            _device.Events.Trigger(eventId, new CloudEventData(CloudType.Azure));
    }
}
