// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Rpc;

namespace Mgos.Service.Log.Tests;

/// <summary>A channel that logs whenever it is used.</summary>
internal sealed class ChattyChannel : RpcChannel
{
    private readonly RpcRouter _router;

    internal ChattyChannel(RpcRouter router)
    {
        _router = router;
    }

    public override string Type => "TEST";

    public override bool IsPersistent => true;

    internal int SentCount { get; private set; }

    public override void Connect() => _router.OnOpen(this);

    public override bool Send(byte[] frame, int offset, int count)
    {
        SentCount++;
        _router.Device.Log.Error(nameof(ChattyChannel), "sending");
        _router.OnSent(this, false);
        return true;
    }

    public override void Close() => _router.OnClosed(this);

    internal void Receive(string frame)
    {
        byte[] data = Encoding.UTF8.GetBytes(frame);
        _router.OnFrame(this, data, 0, data.Length);
    }
}
