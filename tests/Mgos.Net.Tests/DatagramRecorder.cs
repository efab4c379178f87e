// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text;

namespace Mgos.Net.Tests;

/// <summary>Keeps the datagrams it gets.</summary>
internal sealed class DatagramRecorder : IDatagramHandler
{
    public string Text { get; private set; } = "";

    public EndPoint From { get; private set; }

    public void OnDatagram(byte[] data, int count, EndPoint from)
    {
        Text += Encoding.UTF8.GetString(data, 0, count) + ",";
        From = from;
    }
}
