// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace nanoFramework.M2Mqtt.Exceptions;

/// <summary>The client was used in a wrong way, or its queue is full.</summary>
public class MqttClientException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="errorCode">What is wrong.</param>
    public MqttClientException(MqttClientErrorCode errorCode)
    {
        ErrorCode = errorCode;
    }

    /// <summary>Gets or sets what is wrong.</summary>
    public MqttClientErrorCode ErrorCode { get; set; }

    /// <summary>Gets what is wrong as text.</summary>
    public override string Message => ErrorCode.ToString();
}
