// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Net.Tests;

/// <summary>A client that keeps what it gets.</summary>
internal sealed class Recorder : ITransportOwner
{
    private readonly StringBuilder _text = new StringBuilder();
    private readonly byte[] _buffer = new byte[100];
    private byte[] _unsent = new byte[0];

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

    /// <summary>Sends as soon as that is possible, and whatever the transport takes at a time.</summary>
    public void Send(string text)
    {
        _unsent = Encoding.UTF8.GetBytes(text);
        Say();
    }

    public void OnReady()
    {
        Say();
        int count = Transport.Receive(_buffer, 0, BytesPerCall);
        Calls += count > 0 ? 1 : 0;
        if (count > 0)
            _text.Append(Encoding.UTF8.GetString(_buffer, 0, count));
        if (count >= 0)
            return;
        IsLost = true;
        Transport.Close();
    }

    private void Say()
    {
        if (_unsent.Length == 0)
            return;
        int taken = Transport.Send(_unsent, 0, _unsent.Length);
        byte[] rest = new byte[_unsent.Length - (taken > 0 ? taken : 0)];
        Array.Copy(_unsent, _unsent.Length - rest.Length, rest, 0, rest.Length);
        _unsent = rest;
        Transport.Arm(true, _unsent.Length > 0 && taken >= 0);
    }
}
