// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Net;

/// <summary>Uses a transport and is told when it is worth trying again.</summary>
public interface ITransportOwner
{
    /// <summary>Bytes have come or can be sent, or the connection is lost. Called on the loop; may be called once in vain.</summary>
    void OnReady();
}
