// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>A message that has come in.</summary>
public class MqttMsgPublishEventArgs : EventArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="message">Payload.</param>
    /// <param name="dupFlag">Whether the broker had sent it before.</param>
    /// <param name="qosLevel">Quality of service of the delivery.</param>
    /// <param name="retain">Whether the broker had kept it.</param>
    public MqttMsgPublishEventArgs(string topic, byte[] message, bool dupFlag, MqttQoSLevel qosLevel, bool retain)
    {
        Topic = topic;
        Message = message;
        DupFlag = dupFlag;
        QosLevel = qosLevel;
        Retain = retain;
    }

    /// <summary>Gets the topic.</summary>
    public string Topic { get; }

    /// <summary>Gets the payload.</summary>
    public byte[] Message { get; }

    /// <summary>Gets whether the broker had sent it before.</summary>
    public bool DupFlag { get; }

    /// <summary>Gets the quality of service of the delivery.</summary>
    public MqttQoSLevel QosLevel { get; }

    /// <summary>Gets whether the broker had kept it.</summary>
    public bool Retain { get; }
}
