// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>A message that the broker has taken, or that was given up.</summary>
public class MqttMsgPublishedEventArgs : EventArgs
{
    /// <summary>Makes the arguments of a message that was taken.</summary>
    /// <param name="messageId">Its id.</param>
    public MqttMsgPublishedEventArgs(ushort messageId) : this(messageId, true)
    {
    }

    /// <summary>Makes the arguments.</summary>
    /// <param name="messageId">Id of the message.</param>
    /// <param name="isPublished">Whether the broker has taken it.</param>
    public MqttMsgPublishedEventArgs(ushort messageId, bool isPublished)
    {
        MessageId = messageId;
        IsPublished = isPublished;
    }

    /// <summary>Gets or sets the id of the message.</summary>
    public ushort MessageId { get; set; }

    /// <summary>Gets or sets whether the broker has taken it.</summary>
    public bool IsPublished { get; set; }
}
