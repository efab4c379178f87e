// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using Mgos.Mqtt;

namespace MqttSensor;

/// <summary>Publishes how long the device runs and how much memory it has, is told to blink faster or slower, and restarts on demand.</summary>
internal sealed class SensorApp : MgosApp
{
    private const int MinIntervalMilliseconds = 100;

    private Device _device;
    private SensorConfig _config;
    private MqttConnection _mqtt;
    private Discovery _discovery;
    private int _timer;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _config = SensorConfig.From(device);
        _mqtt = MqttConnection.From(device);
        if (_mqtt == null)
            return InitResult.Ok;
        _discovery = new Discovery(device, _mqtt, _config.DiscoveryPrefix);
        _discovery.SetWill();
        _mqtt.Subscribe(_discovery.CommandTopic("interval"), SetInterval);
        _mqtt.Subscribe(_discovery.CommandTopic("restart"), message => _device.RestartAfter(500));
        _mqtt.AddEventHandler(OnMqttEvent);
        SetTimer();
        return InitResult.Ok;
    }

    private void OnMqttEvent(MqttConnection connection, MqttEventData data)
    {
        if (data.Event != MqttEvent.Connack || data.Code != 0)
            return;
        _discovery.Announce();
        Publish();
    }

    private void SetInterval(MqttMessage message)
    {
        int milliseconds;
        if (!int.TryParse(message.Text, out milliseconds) || milliseconds < MinIntervalMilliseconds)
        {
            _device.Log.Warn(nameof(SensorApp), "Not an interval: " + message.Text);
            return;
        }

        _config.IntervalMs = milliseconds;
        SetTimer();
        Publish();
    }

    private void SetTimer()
    {
        _device.Timers.Clear(_timer);
        _timer = _device.Timers.Set(_config.IntervalMs, TimerOptions.Repeat, Publish);
    }

    private void Publish()
    {
        JsonWriter state = new JsonWriter(128, 256);
        state.BeginObject();
        state.Name("uptime");
        state.Int((int)_device.Clock.UptimeSeconds);
        state.Name("free_memory");
        state.Int((int)(_device.Info.FreeHeapBytes / 1024));
        state.Name("interval");
        state.Int(_config.IntervalMs);
        state.EndObject();
        _mqtt.Publish(_discovery.StateTopic, state.ToText(), 1, false);
    }
}
