// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>What a late answer needs of the frame that asked for it, as the JSON that goes back; null for what was not there.</summary>
internal sealed class RpcKeptCall
{
    internal RpcKeptCall(RpcFrame frame)
    {
        Id = RpcFrameWriter.CopyId(frame.Id);
        Source = RpcFrameWriter.CopyText(frame.Source);
        Destination = RpcFrameWriter.CopyText(frame.Destination);
        Tag = RpcFrameWriter.CopyText(frame.Tag);
    }

    internal byte[] Id { get; }

    internal byte[] Source { get; }

    internal byte[] Destination { get; }

    internal byte[] Tag { get; }
}
