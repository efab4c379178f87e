// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Serves a method.</summary>
/// <param name="request">The call. It wants exactly one answer, now or later; its arguments are there until the handler returns.</param>
/// <remarks>Thread: loop. A handler that throws before it has answered is answered for with error 500.</remarks>
public delegate void RpcHandler(RpcRequest request);
