// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>What it takes to read one frame; kept and reused.</summary>
internal sealed class RpcInbox
{
    internal RpcFrame Frame { get; } = new RpcFrame();

    internal JsonMembers Args { get; } = new JsonMembers();
}
