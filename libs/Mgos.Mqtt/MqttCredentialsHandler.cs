// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Fills in what has to be made anew for each attempt to connect, such as a password with a time in it. Thread: loop.</summary>
/// <param name="connection">The connection.</param>
/// <param name="options">A copy of its options, to be changed.</param>
public delegate void MqttCredentialsHandler(MqttConnection connection, MqttOptions options);
