// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Threading;
using Mgos.Core;
using Mgos.Net;

namespace Mgos.Mqtt;

/// <summary>A transport on nanoFramework.M2Mqtt: what blocks runs on a thread of its own, and its events come to the loop.</summary>
/// <remarks>
/// An object of the package is used again only to go on with a session (<c>mqtt.clean_session</c> false), because it knows the half of QoS 2 that nobody is told of; but not when the
/// name of the broker has another address now, which it would not notice.
/// </remarks>
internal sealed class MqttLink : IMqttTransport
{
    private readonly Device _device;
    private readonly IMqttTransportOwner _owner;
    private readonly MqttInbox _inbox;
    private MqttPeer _peer;
    private MqttPeer _last;
    private bool _isConnected;

    internal MqttLink(Device device, IMqttTransportOwner owner)
    {
        _device = device;
        _owner = owner;
        _inbox = new MqttInbox(device, Drain);
    }

    /// <inheritdoc/>
    public void Connect(MqttOptions options, HostAddress address, string clientId)
    {
        MqttPeer peer = new MqttPeer(_inbox, options, address, clientId);
        _peer = peer;
        _isConnected = false;
        peer.Prepare(_device);
        peer.Before = options.CleanSession ? null : _last;
        new Thread(peer.Connect).Start();
    }

    /// <inheritdoc/>
    public int Publish(string topic, byte[] payload, int qos, bool isRetained) => _isConnected ? _peer.Publish(topic, payload, qos, isRetained) : 0;

    /// <inheritdoc/>
    public int Subscribe(string[] filters, int qos) => _isConnected ? _peer.Subscribe(filters, qos) : 0;

    /// <inheritdoc/>
    public int Unsubscribe(string filter) => _isConnected ? _peer.Unsubscribe(filter) : 0;

    /// <inheritdoc/>
    public void Close(bool isGoodbyeSaid)
    {
        MqttPeer peer = Forget();
        if (peer == null)
            return;
        peer.IsEnded = true;
        new Thread(isGoodbyeSaid ? peer.SayGoodbye : peer.Cut).Start();
    }

    private MqttPeer Forget()
    {
        MqttPeer peer = _peer;
        if (peer != null)
            _last = peer;
        _peer = null;
        _isConnected = false;
        return peer;
    }

    private void Drain()
    {
        ArrayList items = _inbox.TakeAll();
        for (int i = 0; i < items.Count; i++)
        {
            MqttInboxItem item = (MqttInboxItem)items[i];
            if (item.Peer == _peer)
                Tell(item);
        }
    }

    private void Tell(MqttInboxItem item)
    {
        try
        {
            Pass(item);
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(MqttLink), "Event " + ((int)item.Kind).ToString() + " failed: " + e.Message);
        }
    }

    private void Pass(MqttInboxItem item)
    {
        switch (item.Kind)
        {
            case MqttInboxKind.Connected:
                _isConnected = true;
                // What went before it is not needed any more.
                _peer.Before = null;
                if (item.Text != null && _device.Log.TlsLevel >= TlsLogLevel.States)
                    _device.Log.Info(nameof(MqttLink), "TLS: " + item.Text);
                _owner.OnConnected(item.IsTrue);
                break;
            case MqttInboxKind.Refused:
                Forget();
                _owner.OnRefused(item.Code);
                break;
            case MqttInboxKind.Failed:
                Forget();
                _owner.OnConnectFailed(item.Text);
                break;
            case MqttInboxKind.Closed:
                Forget();
                _owner.OnClosed();
                break;
            case MqttInboxKind.Message:
                _owner.OnMessage(item.Message);
                break;
            case MqttInboxKind.Published:
                _owner.OnPublished(item.Number, item.IsTrue);
                break;
            case MqttInboxKind.Subscribed:
                _owner.OnSubscribed(item.Number, item.Code);
                break;
            default:
                _owner.OnUnsubscribed(item.Number);
                break;
        }
    }
}
