// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;

namespace Mgos.Mqtt;

/// <summary>A connection to an MQTT broker that is kept up: it connects when there is a network, and again after each failure.</summary>
/// <remarks>
/// Mirrors <c>mgos_mqtt_*</c>; those with <c>conn</c> are the same on an object made with <see cref="Create"/>. Thread: loop, handlers too. Cost: on a board about 4 KB, and 10 KB while
/// connected, most of it in the threads of nanoFramework.M2Mqtt.
/// </remarks>
public sealed partial class MqttConnection : IDisposable, IMqttTransportOwner, IMqttSenderOwner
{
    private readonly Device _device;
    private readonly IMqttTransport _transport;
    private readonly MqttSender _sender;
    private readonly MqttSubscriptions _subscriptions;
    private MqttEventHandler[] _handlers = new MqttEventHandler[0];
    private MqttOptions _options;
    private MqttOptions _backup;

    internal MqttConnection(Device device, string id, MqttOptions options, MqttOptions backup, IMqttTransport transport)
    {
        _device = device;
        Id = id;
        _options = options;
        _backup = backup;
        _transport = transport ?? new MqttLink(device, this);
        _sender = new MqttSender(_transport, this, MqttPlatform.MaxHeldMessages, MqttPlatform.MaxUnsentBytes);
        _subscriptions = new MqttSubscriptions(device.Log, _transport);
        device.Events.AddHandler(NetworkEvents.IpAcquired, (eventId, data) => TryConnect());
        device.Events.AddHandler(SystemEvents.TimeChanged, (eventId, data) => OnTimeChanged());
        device.Timers.Set(MqttConstants.TickMilliseconds, TimerOptions.Repeat, Tick);
    }

    /// <summary>Name of the connection in the log.</summary>
    public string Id { get; }

    /// <summary>True while the broker is connected.</summary>
    public bool IsConnected => _state == MqttState.Connected;

    /// <summary>Settings in use; a change has effect with the next attempt. Null after <see cref="Configure(MqttOptions)"/> with settings that are not enabled.</summary>
    public MqttOptions Options => _options;

    /// <summary>Payload bytes in the queue, and of QoS 0 those that may not have reached the broker.</summary>
    /// <remarks>Mirrors <c>mgos_mqtt_num_unsent_bytes</c>.</remarks>
    public int UnsentBytes => _sender.UnsentBytes;

    /// <summary>Messages of QoS 1 and 2 that the broker has not acknowledged.</summary>
    public int QueueLength => _sender.Count;

    /// <summary>Makes the credentials of each attempt; null for those of the settings.</summary>
    /// <remarks>Mirrors <c>mgos_mqtt_set_connect_fn</c>.</remarks>
    public MqttCredentialsHandler Credentials { get; set; }

    /// <summary>Finds the connection of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if MQTT is switched off, or the library is not part of the firmware.</returns>
    public static MqttConnection From(Device device) => (MqttConnection)device.Parts.Find(typeof(MqttConnection));

    /// <summary>Makes a further connection, with settings of its own; it connects when the device gets an address, or with <see cref="Connect"/>.</summary>
    /// <param name="device">The device.</param>
    /// <param name="id">Name for the log.</param>
    /// <param name="options">Settings.</param>
    /// <param name="backup">Settings of a second broker, or null.</param>
    /// <returns>The connection; it ends with the device.</returns>
    /// <remarks>Mirrors <c>mgos_mqtt_conn_create2</c>.</remarks>
    public static MqttConnection Create(Device device, string id, MqttOptions options, MqttOptions backup)
    {
        MqttConnection connection = new MqttConnection(device, id, options, backup, null);
        MqttFurtherConnections.Add(device, connection);
        return connection;
    }

    /// <summary>Gives the connection of a device other settings, and makes it if there is none; see <see cref="Configure(MqttOptions)"/>.</summary>
    /// <param name="device">The device.</param>
    /// <param name="options">Settings.</param>
    /// <returns>The connection.</returns>
    /// <remarks>Mirrors <c>mgos_mqtt_set_config</c>. For libraries of clouds, which call it when they start.</remarks>
    public static MqttConnection Configure(Device device, MqttOptions options)
    {
        MqttConnection connection = From(device);
        if (connection == null)
        {
            connection = new MqttConnection(device, "mqtt", options, null, null);
            device.Parts.Add(connection);
        }

        connection.Configure(options);
        return connection;
    }

    /// <summary>Publishes a message.</summary>
    /// <param name="topic">Topic, without wildcards.</param>
    /// <param name="payload">Payload; not to be changed afterwards. Null for none.</param>
    /// <param name="qos">Quality of service, 0 to 2, lowered to <c>mqtt.max_qos</c>.</param>
    /// <param name="isRetained">True to have the broker keep it for those that subscribe later.</param>
    /// <returns>Id of the message, 1 to 65535, also if it was dropped; 0 if the topic is wrong, which is logged, or there are no settings.</returns>
    /// <remarks>
    /// QoS 0 is dropped while there is no connection. QoS 1 and 2 wait, up to <c>mqtt.max_queue_length</c>; then the oldest is dropped. Mirrors <c>mgos_mqtt_pub</c>.
    /// </remarks>
    public int Publish(string topic, byte[] payload, int qos, bool isRetained)
    {
        if (_options == null)
            return 0;
        if (!MqttTopic.IsTopic(topic))
        {
            _device.Log.Error(nameof(MqttConnection), "Cannot publish to '" + topic + "': a topic is not empty and has no + and #");
            return 0;
        }

        return _sender.Publish(topic, payload ?? new byte[0], _options.LimitQos(qos), isRetained, _options.MaxQueueLength, Now);
    }

    /// <summary>Publishes a text.</summary>
    /// <param name="topic">Topic, without wildcards.</param>
    /// <param name="text">Payload, sent as UTF-8.</param>
    /// <param name="qos">Quality of service, 0 to 2.</param>
    /// <param name="isRetained">True to have the broker keep it.</param>
    /// <returns>As <see cref="Publish(string, byte[], int, bool)"/>.</returns>
    public int Publish(string topic, string text, int qos, bool isRetained) => Publish(topic, Encoding.UTF8.GetBytes(text), qos, isRetained);

    /// <summary>Publishes a message now, or not at all: it does not wait in the queue and is not sent again.</summary>
    /// <param name="topic">Topic, without wildcards.</param>
    /// <param name="payload">Payload; not to be changed afterwards.</param>
    /// <param name="qos">Quality of service, 0 to 2, lowered to <c>mqtt.max_qos</c>.</param>
    /// <returns>False if there is no connection, or too much is on its way; after the next <see cref="MqttEvent.Puback"/> there is room.</returns>
    public bool TrySend(string topic, byte[] payload, int qos) => _options != null && MqttTopic.IsTopic(topic) && _sender.TrySend(topic, payload, _options.LimitQos(qos), Now);

    /// <summary>Subscribes with QoS 1, now and with each connection.</summary>
    /// <param name="filter">Topic filter.</param>
    /// <param name="handler">Called for each message that matches.</param>
    /// <returns>The subscription; null if the filter is wrong, which is logged.</returns>
    /// <remarks>Mirrors <c>mgos_mqtt_sub</c>.</remarks>
    public MqttSubscription Subscribe(string filter, MqttMessageHandler handler) => Subscribe(filter, 1, handler);

    /// <summary>Subscribes, now and with each connection.</summary>
    /// <param name="filter">Topic filter.</param>
    /// <param name="qos">Highest quality of service, lowered to <c>mqtt.max_qos</c>.</param>
    /// <param name="handler">Called for each message that matches.</param>
    /// <returns>The subscription; null if the filter is wrong, which is logged.</returns>
    public MqttSubscription Subscribe(string filter, int qos, MqttMessageHandler handler) => Subscribe(new string[] { filter }, qos, handler);

    /// <summary>Subscribes to several topic filters in one packet, now and with each connection.</summary>
    /// <param name="filters">Topic filters, at least one; not to be changed afterwards.</param>
    /// <param name="qos">Highest quality of service, lowered to <c>mqtt.max_qos</c>.</param>
    /// <param name="handler">Called once for each message that matches one of them.</param>
    /// <returns>One subscription, which counts as granted if all are; null if a filter is wrong, which is logged.</returns>
    public MqttSubscription Subscribe(string[] filters, int qos, MqttMessageHandler handler)
    {
        if (handler == null || filters == null || filters.Length == 0)
            throw new ArgumentNullException(handler == null ? nameof(handler) : nameof(filters));
        for (int i = 0; i < filters.Length; i++)
        {
            if (MqttTopic.IsFilter(filters[i]))
                continue;
            _device.Log.Error(nameof(MqttConnection), "Cannot subscribe to '" + filters[i] + "': + is a whole level, # is the last level");
            return null;
        }

        MqttSubscription subscription = new MqttSubscription(filters, qos, handler);
        _subscriptions.Add(subscription);
        if (IsConnected)
            _subscriptions.Request(subscription, _options.LimitQos(qos));
        return subscription;
    }

    /// <summary>Ends the newest subscription to a filter.</summary>
    /// <param name="filter">The filter, letter by letter.</param>
    /// <returns>False if there is none.</returns>
    /// <remarks>Mirrors <c>mgos_mqtt_unsub</c>. Differs: the broker is told when the last subscription to the filter ends.</remarks>
    public bool Unsubscribe(string filter)
    {
        if (_subscriptions.Remove(filter) == null)
            return false;
        if (IsConnected && !_subscriptions.Has(filter))
            _transport.Unsubscribe(filter);
        return true;
    }

    /// <summary>Ends a subscription.</summary>
    /// <param name="subscription">What <see cref="Subscribe(string[], int, MqttMessageHandler)"/> has returned.</param>
    /// <returns>False if it has ended before.</returns>
    public bool Unsubscribe(MqttSubscription subscription)
    {
        if (subscription == null || !_subscriptions.Remove(subscription))
            return false;
        for (int i = 0; IsConnected && i < subscription.Filters.Length; i++)
        {
            if (!_subscriptions.Has(subscription.Filters[i]))
                _transport.Unsubscribe(subscription.Filters[i]);
        }

        return true;
    }

    /// <summary>Adds a handler of what happens on the connection; the newest is called first.</summary>
    /// <param name="handler">The handler.</param>
    /// <remarks>Mirrors <c>mgos_mqtt_add_global_handler</c>.</remarks>
    public void AddEventHandler(MqttEventHandler handler)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        MqttEventHandler[] handlers = new MqttEventHandler[_handlers.Length + 1];
        handlers[0] = handler;
        Array.Copy(_handlers, 0, handlers, 1, _handlers.Length);
        _handlers = handlers;
    }

    /// <summary>Cuts the connection, without a goodbye: the broker publishes the will.</summary>
    public void Dispose()
    {
        _backoff.Stop();
        _transport.Close(false);
    }

    private void Raise(MqttEventData data)
    {
        MqttEventHandler[] handlers = _handlers;
        for (int i = 0; i < handlers.Length; i++)
        {
            try
            {
                handlers[i](this, data);
            }
            catch (Exception e)
            {
                _device.Log.HandlerFailed("handler of MQTT event " + ((int)data.Event).ToString(), handlers[i], e);
            }
        }
    }
}
