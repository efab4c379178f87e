// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Decides about a client that asks for a WebSocket.</summary>
/// <param name="request">The request for the upgrade.</param>
/// <param name="response">To refuse: send an answer and return null.</param>
/// <returns>Who handles the WebSocket; null to refuse, with 403 if nothing was sent.</returns>
/// <remarks>Thread: loop.</remarks>
public delegate IWebSocketListener WebSocketAcceptHandler(HttpRequest request, HttpResponse response);
