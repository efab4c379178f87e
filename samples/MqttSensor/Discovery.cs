// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using Mgos.Mqtt;

namespace MqttSensor;

/// <summary>Tells Home Assistant what the device has: a retained message for each entity.</summary>
internal sealed class Discovery
{
    private const int MaxMessageBytes = 1024;

    private readonly Device _device;
    private readonly MqttConnection _mqtt;
    private readonly string _prefix;

    internal Discovery(Device device, MqttConnection mqtt, string prefix)
    {
        _device = device;
        _mqtt = mqtt;
        _prefix = prefix;
    }

    internal string StateTopic => _device.Info.Id + "/state";

    private string StatusTopic => _device.Info.Id + "/status";

    internal string CommandTopic(string entity) => _device.Info.Id + "/" + entity + "/set";

    /// <summary>Has the broker say that the device is gone.</summary>
    internal void SetWill()
    {
        _mqtt.Options.WillTopic = StatusTopic;
        _mqtt.Options.WillMessage = "offline";
        _mqtt.Options.WillRetain = true;
    }

    internal void Announce()
    {
        _mqtt.Publish(StatusTopic, "online", 0, true);
        Entity("sensor", "uptime", "Uptime", "s", "duration");
        Entity("sensor", "free_memory", "Free memory", "KiB", "data_size");
        Entity("number", "interval", "Interval", "ms", "duration");
        Entity("button", "restart", "Restart", "", "restart");
    }

    private void Entity(string component, string name, string title, string unit, string deviceClass)
    {
        JsonWriter config = new JsonWriter(256, MaxMessageBytes);
        config.BeginObject();
        Add(config, "name", title);
        Add(config, "unique_id", _device.Info.Id + "_" + name);
        Add(config, "device_class", deviceClass);
        Add(config, "availability_topic", StatusTopic);
        if (component != "sensor")
            Add(config, "command_topic", CommandTopic(name));
        if (component != "button")
        {
            Add(config, "state_topic", StateTopic);
            Add(config, "value_template", "{{ value_json." + name + " }}");
            Add(config, "unit_of_measurement", unit);
        }

        if (component == "number")
            AddRange(config);
        AddDevice(config);
        config.EndObject();
        _mqtt.Publish(_prefix + "/" + component + "/" + _device.Info.Id + "/" + name + "/config", config.ToText(), 0, true);
    }

    private static void AddRange(JsonWriter config)
    {
        config.Name("min");
        config.Int(100);
        config.Name("max");
        config.Int(3600000);
    }

    private void AddDevice(JsonWriter config)
    {
        config.Name("device");
        config.BeginObject();
        Add(config, "identifiers", _device.Info.Id);
        Add(config, "name", _device.Info.Id);
        Add(config, "manufacturer", "Mgos");
        Add(config, "model", _device.Platform.Architecture);
        Add(config, "sw_version", _device.Firmware.Version);
        config.EndObject();
    }

    private static void Add(JsonWriter config, string name, string value)
    {
        config.Name(name);
        config.String(value);
    }
}
