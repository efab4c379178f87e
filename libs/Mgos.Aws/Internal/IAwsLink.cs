// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Aws;

/// <summary>The connection to AWS IoT, as the shadow sees it. Thread: loop.</summary>
internal interface IAwsLink
{
    /// <summary>True if a message would not push another one out of the queue.</summary>
    bool HasRoom { get; }

    /// <summary>True if events CLOUD_* are wanted.</summary>
    bool HasCloudEvents { get; }

    /// <summary>Has the owner told of the connection, and of messages on topics, which are asked for on every connection in one packet.</summary>
    void Start(IAwsLinkOwner owner, string[] topics);

    /// <summary>Asks for the topics again on the connection that there is.</summary>
    void Resubscribe();

    /// <summary>Publishes with QoS 1.</summary>
    void Publish(string topic, byte[] payload);
}
