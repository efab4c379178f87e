// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Text;
using nanoFramework.M2Mqtt.Exceptions;
using nanoFramework.M2Mqtt.Messages;

namespace nanoFramework.M2Mqtt.Protocol;

/// <summary>Writes the packets that a client of MQTT 3.1 and 3.1.1 sends.</summary>
/// <remarks>Wire: type and flags, length in 7-bit groups, then the fields; a text is preceded by its length in two bytes, high byte first.</remarks>
internal static class MqttPackets
{
    internal const byte DupFlag = 0x08;

    private const int TextBytesMax = 65535;
    private const int TypeShift = 4;
    private const int QosShift = 1;
    private const byte RetainFlag = 0x01;
    private const byte RequestFlags = 0x02;
    private const int LengthBits = 7;
    private const int LengthMore = 0x80;

    internal static byte[] Connect(ConnectFields fields)
    {
        using MemoryStream body = new();
        WriteText(body, fields.IsVersion31 ? "MQIsdp" : "MQTT");
        body.WriteByte((byte)(fields.IsVersion31 ? MqttProtocolVersion.Version_3_1 : MqttProtocolVersion.Version_3_1_1));
        body.WriteByte(fields.Flags);
        WriteNumber(body, fields.KeepAliveSeconds);
        WriteText(body, fields.ClientId);
        if (fields.HasWill)
        {
            WriteText(body, fields.WillTopic);
            WriteText(body, fields.WillMessage);
        }

        if (fields.UserName != null)
            WriteText(body, fields.UserName);
        if (fields.Password != null)
            WriteText(body, fields.Password);
        return Frame((int)MqttMessageType.Connect << TypeShift, body);
    }

    internal static byte[] Publish(OutgoingMessage message)
    {
        CheckTopic(message.Topics[0], isFilter: false);
        if (message.Qos is < MqttQoSLevel.AtMostOnce or > MqttQoSLevel.ExactlyOnce)
            throw new MqttClientException(MqttClientErrorCode.QosNotAllowed);
        using MemoryStream body = new(message.Payload.Length + TextBytesMax / 256);
        WriteText(body, message.Topics[0]);
        if (message.Qos != MqttQoSLevel.AtMostOnce)
            WriteNumber(body, message.Id);
        body.Write(message.Payload);
        return Frame(((int)MqttMessageType.Publish << TypeShift) | ((int)message.Qos << QosShift) | (message.Retain ? RetainFlag : 0), body);
    }

    internal static byte[] Subscribe(OutgoingMessage message)
    {
        using MemoryStream body = new();
        WriteNumber(body, message.Id);
        for (var i = 0; i < message.Topics.Length; i++)
        {
            CheckTopic(message.Topics[i], isFilter: true);
            WriteText(body, message.Topics[i]);
            body.WriteByte((byte)message.QosLevels[i]);
        }

        return Frame(((int)MqttMessageType.Subscribe << TypeShift) | RequestFlags, body);
    }

    internal static byte[] Unsubscribe(OutgoingMessage message)
    {
        using MemoryStream body = new();
        WriteNumber(body, message.Id);
        foreach (var topic in message.Topics)
        {
            CheckTopic(topic, isFilter: true);
            WriteText(body, topic);
        }

        return Frame(((int)MqttMessageType.Unsubscribe << TypeShift) | RequestFlags, body);
    }

    internal static byte[] Answer(MqttMessageType type, ushort id) =>
        [(byte)(((int)type << TypeShift) | (type == MqttMessageType.PublishRelease ? RequestFlags : 0)), 2, (byte)(id >> 8), (byte)id];

    internal static byte[] Bare(MqttMessageType type) => [(byte)((int)type << TypeShift), 0];

    private static void CheckTopic(string topic, bool isFilter)
    {
        if (!isFilter && topic.AsSpan().IndexOfAny('#', '+') >= 0)
            throw new MqttClientException(MqttClientErrorCode.TopicWildcard);
        if (topic.Length is 0 or > TextBytesMax)
            throw new MqttClientException(MqttClientErrorCode.TopicLength);
    }

    private static void WriteText(MemoryStream body, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > TextBytesMax)
            throw new MqttClientException(MqttClientErrorCode.TopicLength);
        WriteNumber(body, (ushort)bytes.Length);
        body.Write(bytes);
    }

    private static void WriteNumber(MemoryStream body, ushort value)
    {
        body.WriteByte((byte)(value >> 8));
        body.WriteByte((byte)value);
    }

    private static byte[] Frame(int first, MemoryStream body)
    {
        using MemoryStream frame = new((int)body.Length + 5);
        frame.WriteByte((byte)first);
        var rest = (int)body.Length;
        do
        {
            var part = rest & (LengthMore - 1);
            rest >>= LengthBits;
            frame.WriteByte((byte)(rest > 0 ? part | LengthMore : part));
        }
        while (rest > 0);
        body.WriteTo(frame);
        return frame.ToArray();
    }
}
