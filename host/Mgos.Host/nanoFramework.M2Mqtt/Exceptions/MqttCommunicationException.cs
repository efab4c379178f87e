// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Exceptions;

/// <summary>The connection broke, or the broker did not answer in time.</summary>
public class MqttCommunicationException : Exception
{
    /// <summary>Makes the exception of a broker that did not answer.</summary>
    public MqttCommunicationException()
    {
    }

    /// <summary>Makes the exception of a connection that broke.</summary>
    /// <param name="e">How it broke.</param>
    public MqttCommunicationException(Exception e) : base(string.Empty, e)
    {
    }
}
