// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>What a connection is doing.</summary>
internal enum MqttState
{
    Idle = 0,
    Waiting = 1,
    Connecting = 2,
    Connected = 3,
}
