// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Looks at every call before its handler does; access control lives here.</summary>
/// <param name="request">The call.</param>
/// <returns>True to let it pass; false if it has been answered here.</returns>
/// <remarks>Thread: loop.</remarks>
public delegate bool RpcPrehandler(RpcRequest request);
