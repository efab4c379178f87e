// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Receives the answer to a call that this device has made.</summary>
/// <param name="response">The answer; valid until the handler returns.</param>
/// <remarks>Thread: loop.</remarks>
public delegate void RpcResultHandler(RpcResponse response);
