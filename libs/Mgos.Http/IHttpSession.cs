// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>What an endpoint keeps for one TCP connection, see <see cref="HttpRequest.Session"/>.</summary>
public interface IHttpSession
{
    /// <summary>Called once when the connection is gone. Thread: loop.</summary>
    void OnClosed();
}
