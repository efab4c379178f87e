// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mqtt;

/// <summary>Is told what happens on an <see cref="IMqttTransport"/>. Thread: loop.</summary>
internal interface IMqttTransportOwner
{
    /// <summary>The broker has accepted; true if what was passed on before and not reported is still being delivered.</summary>
    void OnConnected(bool isResumed);

    /// <summary>The broker has refused.</summary>
    void OnRefused(int code);

    /// <summary>There is no connection; the text says why and what to check.</summary>
    void OnConnectFailed(string why);

    /// <summary>The connection has ended.</summary>
    void OnClosed();

    /// <summary>A message has come in.</summary>
    void OnMessage(MqttMessage message);

    /// <summary>The broker has taken a message of QoS 1 or 2, or it was given up.</summary>
    void OnPublished(int id, bool isTaken);

    /// <summary>The broker has answered a subscription; 128 is a refusal.</summary>
    void OnSubscribed(int id, int qos);

    /// <summary>The broker has ended a subscription.</summary>
    void OnUnsubscribed(int id);
}
