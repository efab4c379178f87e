// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.M2Mqtt.Exceptions;

/// <summary>What the caller or the broker did wrong.</summary>
public enum MqttClientErrorCode
{
    /// <summary>Will wrong.</summary>
    WillWrong = 1,

    /// <summary>Keep alive wrong.</summary>
    KeepAliveWrong = 2,

    /// <summary>Topic wildcard.</summary>
    TopicWildcard = 3,

    /// <summary>Topic length.</summary>
    TopicLength = 4,

    /// <summary>Qos not allowed.</summary>
    QosNotAllowed = 5,

    /// <summary>Topics empty.</summary>
    TopicsEmpty = 6,

    /// <summary>Qos levels empty.</summary>
    QosLevelsEmpty = 7,

    /// <summary>Topics qos levels not match.</summary>
    TopicsQosLevelsNotMatch = 8,

    /// <summary>Wrong broker message.</summary>
    WrongBrokerMessage = 9,

    /// <summary>Wrong message id.</summary>
    WrongMessageId = 10,

    /// <summary>Inflight queue full.</summary>
    InflightQueueFull = 11,

    /// <summary>Invalid flag bits.</summary>
    InvalidFlagBits = 12,

    /// <summary>Invalid connect flags.</summary>
    InvalidConnectFlags = 13,

    /// <summary>Invalid client id.</summary>
    InvalidClientId = 14,

    /// <summary>Invalid protocol name.</summary>
    InvalidProtocolName = 15,
}
