// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text;
using Mgos.Core;

namespace Mgos.Log.Udp.Tests;

/// <summary>Keeps the datagrams; logs whenever it is used.</summary>
internal sealed class RecordingSender : IDatagramSender
{
    private readonly DeviceLog _log;

    internal RecordingSender(DeviceLog log)
    {
        _log = log;
    }

    /// <summary>Each datagram, with [ in front and ] behind.</summary>
    internal string Text { get; private set; } = "";

    internal int Count { get; private set; }

    internal string LastReceiver { get; private set; } = "";

    internal bool CanOpen { get; set; } = true;

    internal bool IsOpen { get; private set; }

    public bool Open()
    {
        _log.Error(nameof(RecordingSender), "opening");
        IsOpen = CanOpen;
        return CanOpen;
    }

    public void Send(byte[] data, int count, IPEndPoint to)
    {
        _log.Error(nameof(RecordingSender), "sending");
        Count++;
        LastReceiver = to.ToString();
        if (Text.Length < 10000)
            Text += "[" + Encoding.UTF8.GetString(data, 0, count) + "]";
    }

    public void Close() => IsOpen = false;
}
