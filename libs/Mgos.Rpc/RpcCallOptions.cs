// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>How a call or a notification is sent.</summary>
/// <remarks>Mirrors <c>struct mg_rpc_call_opts</c>.</remarks>
public sealed class RpcCallOptions
{
    /// <summary>Sender id; null for the id of the device.</summary>
    public string Source { get; set; }

    /// <summary>Text that comes back with the answer; null for none.</summary>
    public string Tag { get; set; }

    /// <summary>Value of the member <c>key</c>; null for none.</summary>
    public string Key { get; set; }

    /// <summary>True to drop the frame if it cannot be sent at once, instead of having it wait.</summary>
    public bool IsNotQueued { get; set; }

    /// <summary>True to send the frame to every channel that takes broadcasts, all with the same id.</summary>
    public bool IsBroadcast { get; set; }
}
