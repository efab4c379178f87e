// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Messages;

/// <summary>The broker has answered the connection, with yes or no.</summary>
public class ConnectionOpenedEventArgs : EventArgs
{
    /// <summary>Makes the arguments.</summary>
    /// <param name="connact">The answer.</param>
    public ConnectionOpenedEventArgs(MqttMsgConnack connact)
    {
        Message = connact;
    }

    /// <summary>Gets the answer.</summary>
    public MqttMsgConnack Message { get; }
}
