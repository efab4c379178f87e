// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Handles what happens on a connection. Thread: loop.</summary>
/// <param name="connection">The connection.</param>
/// <param name="data">What has happened; valid during the call.</param>
public delegate void MqttEventHandler(MqttConnection connection, MqttEventData data);
