// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Whether a caller may do something.</summary>
public enum RpcAccess
{
    /// <summary>The caller may.</summary>
    Allow,

    /// <summary>The caller may not. If the call has not been answered yet, error 403 is the answer.</summary>
    Deny,

    /// <summary>Only named callers may, and this one has not named itself; see <see cref="RpcRequest.AskForCredentials"/>.</summary>
    AuthenticationRequired,
}
