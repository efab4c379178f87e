// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>Told that a watched socket is ready.</summary>
public interface ISocketReadyHandler
{
    /// <summary>Called on the loop as long as the socket is ready for what it is watched for. May be called once in vain.</summary>
    void OnReady();
}
