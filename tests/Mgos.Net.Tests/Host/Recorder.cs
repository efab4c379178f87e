// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Net.Tests;

/// <summary>A client that keeps what it gets.</summary>
internal sealed class Recorder : ITransportOwner
{
    private readonly StringBuilder _text = new();
    private readonly byte[] _buffer = new byte[100];

    public Recorder(IByteTransport transport)
    {
        Transport = transport;
        transport.Owner = this;
        transport.Arm(true, false);
    }

    public IByteTransport Transport { get; }

    public int BytesPerCall { get; set; } = 100;

    public string Text => _text.ToString();

    public int Calls { get; private set; }

    public bool IsLost { get; private set; }

    public void Send(string text) => Transport.Send(Encoding.ASCII.GetBytes(text), 0, text.Length);

    public void OnReady()
    {
        Calls++;
        int count = Transport.Receive(_buffer, 0, BytesPerCall);
        if (count > 0)
            _text.Append(Encoding.ASCII.GetString(_buffer, 0, count));
        if (count >= 0)
            return;
        IsLost = true;
        Transport.Close();
    }
}
