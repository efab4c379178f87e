// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.AzureDouble;

/// <summary>What is behind an <see cref="MqttEndpoint"/>. Called on threads of the sessions.</summary>
public interface IMqttService
{
    /// <summary>A client wants in.</summary>
    /// <param name="session">Its session.</param>
    /// <param name="request">What it says.</param>
    /// <returns>Code of the answer, 0 for yes.</returns>
    int Connect(MqttSession session, ConnectRequest request);

    /// <summary>A client subscribes.</summary>
    /// <param name="session">Its session.</param>
    /// <param name="filter">Topic filter.</param>
    /// <returns>False to end the connection.</returns>
    bool Subscribe(MqttSession session, string filter);

    /// <summary>The subscriptions of a packet have been answered.</summary>
    /// <param name="session">Its session.</param>
    void Subscribed(MqttSession session);

    /// <summary>A client publishes.</summary>
    /// <param name="session">Its session.</param>
    /// <param name="topic">Topic.</param>
    /// <param name="payload">Payload.</param>
    /// <returns>False to end the connection.</returns>
    bool Publish(MqttSession session, string topic, byte[] payload);

    /// <summary>A client has acknowledged a message.</summary>
    /// <param name="session">Its session.</param>
    /// <param name="id">Id that <see cref="MqttSession.Send"/> has given.</param>
    void Acknowledged(MqttSession session, int id);

    /// <summary>A session that was let in has ended.</summary>
    /// <param name="session">The session.</param>
    void Ended(MqttSession session);
}
