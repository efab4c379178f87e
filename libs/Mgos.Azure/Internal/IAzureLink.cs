// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Azure;

/// <summary>The connection to a hub, as the parts of the library see it. Thread: loop.</summary>
internal interface IAzureLink
{
    /// <summary>True if a message of QoS 1 would be sent or wait, and push no other one out of the queue.</summary>
    bool HasRoom { get; }

    /// <summary>True if events CLOUD_* are wanted.</summary>
    bool HasCloudEvents { get; }

    /// <summary>Has the owner told of the connection and of messages on topics, which are asked for on every connection, one packet for each row. Replaces what was asked for before.</summary>
    void Subscribe(IAzureLinkOwner owner, string[][] topics);

    /// <summary>Asks for the topics again on the connection that there is.</summary>
    void Resubscribe();

    /// <summary>Publishes; false if it is certain that it is lost.</summary>
    bool Publish(string topic, byte[] payload, int qos);
}
