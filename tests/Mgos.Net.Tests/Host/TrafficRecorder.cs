// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Net.Tests;

/// <summary>Keeps what goes over the network.</summary>
internal sealed class TrafficRecorder : ITrafficObserver
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void OnTraffic(int connection, TrafficKind kind, string localAddress, string remoteAddress, byte[] data, int offset, int count)
    {
        string bytes = data == null ? "" : Encoding.ASCII.GetString(data, offset, count);
        _text.Append($"{kind} {localAddress} {remoteAddress} {bytes}\n");
    }
}
