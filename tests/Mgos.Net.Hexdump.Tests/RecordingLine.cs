// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.Net.Hexdump.Tests;

/// <summary>Keeps what it gets.</summary>
internal sealed class RecordingLine : ILogSink
{
    public string Text { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>Is told of traffic whenever something is written, as if the line were a network.</summary>
    public TrafficDump Dump { get; set; }

    public void Write(LogLevel level, byte[] line, int count)
    {
        Text += Encoding.UTF8.GetString(line, 0, count);
        Count++;
        if (Dump != null)
            Dump.OnTraffic(9, TrafficKind.Sent, "", "", line, 0, count);
    }
}
