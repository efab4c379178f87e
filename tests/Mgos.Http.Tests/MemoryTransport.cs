// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Net;

namespace Mgos.Http.Tests;

/// <summary>A connection whose client is the test.</summary>
internal sealed class MemoryTransport : IByteTransport
{
    private byte[] _input = new byte[0];
    private byte[] _output = new byte[0];

    public ITransportOwner Owner { get; set; }

    /// <summary>Bytes that the client takes before it stops reading; no limit at first.</summary>
    public int Window { get; set; } = int.MaxValue;

    public bool IsPeerClosed { get; set; }

    public bool IsLost { get; set; }

    public bool IsSendingClosed { get; private set; }

    public bool IsClosed { get; private set; }

    public bool IsArmedForReading { get; private set; }

    public bool IsArmedForWriting { get; private set; }

    public string PeerAddress => "192.168.4.2:51234";

    public bool HasPeerClosed => IsPeerClosed || IsLost;

    public byte[] Output => _output;

    public string OutputText => Encoding.UTF8.GetString(_output, 0, _output.Length);

    /// <summary>Has the client send text.</summary>
    public void Feed(string text) => Feed(Encoding.UTF8.GetBytes(text));

    public void Feed(byte[] data)
    {
        _input = Joined(_input, data, 0, data.Length);
        Run();
    }

    /// <summary>Gives what was sent and forgets it.</summary>
    public string TakeText()
    {
        string text = OutputText;
        _output = new byte[0];
        return text;
    }

    public byte[] TakeBytes()
    {
        byte[] bytes = _output;
        _output = new byte[0];
        return bytes;
    }

    /// <summary>Lets the connection work as long as it has something to do.</summary>
    public void Run()
    {
        for (int i = 0; i < 10000 && !IsClosed && IsReady(); i++)
        {
            Owner.OnReady();
        }
    }

    public int Receive(byte[] buffer, int offset, int count)
    {
        if (IsLost)
            return -1;
        if (_input.Length == 0)
            return IsPeerClosed ? -1 : 0;
        int taken = _input.Length < count ? _input.Length : count;
        Array.Copy(_input, 0, buffer, offset, taken);
        byte[] rest = new byte[_input.Length - taken];
        Array.Copy(_input, taken, rest, 0, rest.Length);
        _input = rest;
        return taken;
    }

    public int Send(byte[] data, int offset, int count)
    {
        if (IsLost)
            return -1;
        int taken = count < Window ? count : Window;
        Window -= Window == int.MaxValue ? 0 : taken;
        _output = Joined(_output, data, offset, taken);
        return taken;
    }

    public void Arm(bool forReading, bool forWriting)
    {
        IsArmedForReading = forReading;
        IsArmedForWriting = forWriting;
    }

    public bool CloseSending()
    {
        IsSendingClosed = true;
        return true;
    }

    public void Close() => IsClosed = true;

    private bool IsReady() => (IsArmedForReading && (_input.Length > 0 || IsPeerClosed || IsLost)) || (IsArmedForWriting && (Window > 0 || IsLost));

    private static byte[] Joined(byte[] first, byte[] second, int offset, int count)
    {
        byte[] joined = new byte[first.Length + count];
        Array.Copy(first, joined, first.Length);
        Array.Copy(second, offset, joined, first.Length, count);
        return joined;
    }
}
