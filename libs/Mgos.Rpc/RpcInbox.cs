// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>What it takes to read one frame; kept and reused.</summary>
internal sealed class RpcInbox
{
    internal RpcInbox()
    {
        Frame = new RpcFrame(new JsonMembers());
    }

    internal RpcFrame Frame { get; }

    /// <summary>The next one that is free.</summary>
    internal RpcInbox Next { get; set; }
}
