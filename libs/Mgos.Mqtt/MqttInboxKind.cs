// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>What is told to the loop.</summary>
internal enum MqttInboxKind
{
    Connected = 0,
    Refused = 1,
    Failed = 2,
    Closed = 3,
    Message = 4,
    Published = 5,
    Subscribed = 6,
    Unsubscribed = 7,
}
