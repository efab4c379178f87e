// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Azure;

/// <summary>Is told what happens on an <see cref="IAzureLink"/>. Thread: loop.</summary>
internal interface IAzureLinkOwner
{
    void OnConnected();

    /// <summary>All topics are answered.</summary>
    void OnSubscribed(bool areGranted);

    void OnMessage(string topic, byte[] payload);

    /// <summary>There is room for messages again.</summary>
    void OnDelivered();

    void OnClosed();
}
