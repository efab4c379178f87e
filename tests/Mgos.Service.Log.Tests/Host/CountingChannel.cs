// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using System.Text.Json;
using Mgos.Rpc;

namespace Mgos.Service.Log.Tests.Host;

/// <summary>A channel that counts the entries it is sent, and what they say was dropped.</summary>
internal sealed class CountingChannel(RpcRouter router) : RpcChannel
{
    public override string Type => "TEST";

    public override bool IsPersistent => true;

    internal int Entries { get; private set; }

    internal int Dropped { get; private set; }

    internal bool HasSeenLast { get; private set; }

    public override void Connect() => router.OnOpen(this);

    public override bool Send(byte[] frame, int offset, int count)
    {
        JsonElement root = JsonDocument.Parse(frame.AsMemory(offset, count)).RootElement;
        if (root.TryGetProperty("params", out JsonElement entry))
            Take(entry);
        router.OnSent(this, true);
        return true;
    }

    public override void Close() => router.OnClosed(this);

    internal void Receive(string frame)
    {
        byte[] data = Encoding.UTF8.GetBytes(frame);
        router.OnFrame(this, data, 0, data.Length);
    }

    private void Take(JsonElement entry)
    {
        Entries++;
        if (entry.TryGetProperty("dropped", out JsonElement dropped))
            Dropped += dropped.GetInt32();
        HasSeenLast |= entry.GetProperty("text").GetString()!.EndsWith(" last", StringComparison.Ordinal);
    }
}
