// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Handles a message that has come in. Thread: loop.</summary>
/// <param name="message">The message.</param>
public delegate void MqttMessageHandler(MqttMessage message);
