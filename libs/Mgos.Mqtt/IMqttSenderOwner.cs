// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Is told what a <see cref="MqttSender"/> finds out. Thread: loop.</summary>
internal interface IMqttSenderOwner
{
    /// <summary>The broker has taken a message.</summary>
    void OnDelivered(int id, int qos);

    /// <summary>The broker does not answer any more.</summary>
    void OnSilent(string what);

    /// <summary>Messages were dropped.</summary>
    void OnDropped(int count, string why);
}
