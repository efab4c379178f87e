// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Exceptions;

/// <summary>No connection to the broker could be made.</summary>
public class MqttConnectionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public MqttConnectionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
