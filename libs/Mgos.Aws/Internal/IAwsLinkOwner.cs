// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Aws;

/// <summary>Is told what happens on an <see cref="IAwsLink"/>. Thread: loop.</summary>
internal interface IAwsLinkOwner
{
    void OnConnected();

    void OnSubscribed(bool isGranted);

    void OnMessage(string topic, byte[] payload);

    /// <summary>There is room for messages again.</summary>
    void OnDelivered();

    void OnClosed();
}
