// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Mqtt;

/// <summary>A message that has come in.</summary>
public sealed class MqttMessage
{
    /// <summary>Makes a message.</summary>
    /// <param name="topic">Topic.</param>
    /// <param name="payload">Payload.</param>
    /// <param name="qos">Quality of service of the delivery, 0 to 2.</param>
    /// <param name="isRetained">True if the broker had kept it.</param>
    /// <param name="isDuplicate">True if the broker may have delivered it before.</param>
    public MqttMessage(string topic, byte[] payload, int qos, bool isRetained, bool isDuplicate)
    {
        Topic = topic;
        Payload = payload;
        Qos = qos;
        IsRetained = isRetained;
        IsDuplicate = isDuplicate;
    }

    /// <summary>Topic.</summary>
    public string Topic { get; }

    /// <summary>Payload; may be empty, never null. All handlers get the same array.</summary>
    public byte[] Payload { get; }

    /// <summary>Payload as UTF-8.</summary>
    public string Text => Payload.Length == 0 ? "" : Encoding.UTF8.GetString(Payload, 0, Payload.Length);

    /// <summary>Quality of service of the delivery, 0 to 2.</summary>
    public int Qos { get; }

    /// <summary>True if the broker had kept it.</summary>
    public bool IsRetained { get; }

    /// <summary>True if the broker may have delivered it before.</summary>
    public bool IsDuplicate { get; }
}
