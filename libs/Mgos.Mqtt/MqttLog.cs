// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Text;
using Mgos.Config;
using Mgos.Core;

namespace Mgos.Mqtt;

/// <summary>Publishes log lines and printed text.</summary>
/// <remarks>
/// Wire: QoS 0, not retained, a line in each message:
/// <code>
/// ID SEQ UNIX.mmm N|TEXT
///
/// ID    device id, - if there is none
/// SEQ   number of the message, from 0 on, one count for both topics
/// N     1 printed text, 2 log; with mqtt.debug_use_log_level the level of the line, 0 for printed text
/// TEXT  the line, without its line end
/// </code>
/// Lines that come while <see cref="MqttConstants.MaxUnsentBytesForLog"/> bytes wait are dropped, and so are those of the connection's own sending. Lines of other threads are published by the
/// loop. Mirrors the MQTT part of <c>mgos_debug</c>.
/// </remarks>
internal sealed class MqttLog : ILogSink
{
    private const string PrintedTopicKey = "debug.stdout_topic";
    private const string LogTopicKey = "debug.stderr_topic";
    private const int WaitingMax = 16;
    private const long MicrosecondsPerMillisecond = 1000;
    private const int MillisecondsPerSecond = 1000;
    private const int PrintedFile = 1;
    private const int LogFile = 2;

    private readonly Device _device;
    private readonly ArrayList _waiting = new ArrayList();
    private string _printedTopic = "";
    private string _logTopic = "";
    private bool _isSink;
    private uint _sequence;
    private bool _isPublishing;

    private MqttLog(Device device)
    {
        _device = device;
    }

    /// <summary>Takes a line. Thread: any.</summary>
    public void Write(LogLevel level, byte[] line, int count)
    {
        string topic = level < LogLevel.Error ? _printedTopic : _logTopic;
        if (topic.Length == 0)
            return;
        if (_device.Loop.IsCurrentThread)
        {
            Publish(topic, level, line, 0, count);
            return;
        }

        // The level in front of the line.
        byte[] copy = new byte[count + 1];
        copy[0] = (byte)(level - LogLevel.None);
        Array.Copy(line, 0, copy, 1, count);
        lock (_waiting)
        {
            if (_waiting.Count >= WaitingMax)
                return;
            _waiting.Add(copy);
            if (_waiting.Count > 1)
                return;
        }

        if (!_device.Loop.Post(PublishWaiting))
            Drop();
    }

    /// <summary>Publishes to the topics of the configuration, and to others as soon as it changes.</summary>
    internal static void Start(Device device)
    {
        MqttLog log = new MqttLog(device);
        DeviceConfig config = DeviceConfig.From(device);
        log.Apply(config);
        config.AddChangeHandler(log.Apply);
    }

    private void Apply(DeviceConfig config)
    {
        _printedTopic = MacPlaceholders.Expand(_device, config.GetString(PrintedTopicKey));
        _logTopic = MacPlaceholders.Expand(_device, config.GetString(LogTopicKey));
        bool isSink = _printedTopic.Length + _logTopic.Length > 0;
        if (isSink && !_isSink)
            _device.Log.AddSink(this);
        else if (!isSink && _isSink)
            _device.Log.RemoveSink(this);
        _isSink = isSink;
    }

    /// <summary>The text in front of a line.</summary>
    internal static string Header(string id, uint sequence, long unixMilliseconds, int number)
    {
        string fraction = (unixMilliseconds % MillisecondsPerSecond + MillisecondsPerSecond).ToString().Substring(1);
        return (id.Length == 0 ? "-" : id) + " " + sequence.ToString() + " " + (unixMilliseconds / MillisecondsPerSecond).ToString() + "." + fraction + " " + number.ToString() + "|";
    }

    private void PublishWaiting()
    {
        object[] lines;
        lock (_waiting)
        {
            lines = _waiting.ToArray();
            _waiting.Clear();
        }

        for (int i = 0; i < lines.Length; i++)
        {
            byte[] line = (byte[])lines[i];
            LogLevel level = LogLevel.None + line[0];
            string topic = level < LogLevel.Error ? _printedTopic : _logTopic;
            if (topic.Length > 0)
                Publish(topic, level, line, 1, line.Length - 1);
        }
    }

    private void Drop()
    {
        lock (_waiting)
        {
            _waiting.Clear();
        }
    }

    private void Publish(string topic, LogLevel level, byte[] line, int offset, int count)
    {
        MqttConnection connection = MqttConnection.From(_device);
        if (connection == null || !connection.IsConnected || _isPublishing || connection.UnsentBytes >= MqttConstants.MaxUnsentBytesForLog)
            return;
        _isPublishing = true;
        try
        {
            connection.Publish(topic, Compose(connection.Options, level, line, offset, count), 0, false);
        }
        finally
        {
            _isPublishing = false;
        }
    }

    private byte[] Compose(MqttOptions options, LogLevel level, byte[] line, int offset, int count)
    {
        bool isPrinted = level < LogLevel.Error;
        int number = options.DebugUseLogLevel ? (isPrinted ? 0 : (int)level) : isPrinted ? PrintedFile : LogFile;
        byte[] header = Encoding.UTF8.GetBytes(Header(_device.Info.Id, _sequence++, _device.Clock.UnixMicroseconds / MicrosecondsPerMillisecond, number));
        int length = count > 0 && line[offset + count - 1] == '\n' ? count - 1 : count;
        byte[] message = new byte[header.Length + length];
        Array.Copy(header, message, header.Length);
        Array.Copy(line, offset, message, header.Length, length);
        return message;
    }
}
