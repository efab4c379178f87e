// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc.Http;

/// <summary>Says what to look at when a server has answered the handshake of a WebSocket with something else than the WebSocket. Thread: loop.</summary>
/// <param name="status">Status of the answer, such as 401.</param>
/// <returns>One line for the log; null for none.</returns>
public delegate string WebSocketRefusalAdvice(int status);
