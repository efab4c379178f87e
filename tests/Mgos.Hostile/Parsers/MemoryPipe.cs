// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Hostile.Parsers;

/// <summary>A connection in memory whose client sends pieces of an array and takes bytes when it likes.</summary>
/// <param name="step">Runs the loop of the device once in a while, as a real one does.</param>
internal sealed class MemoryPipe(Action step) : IByteTransport
{
    private const int MaxTurns = 1_000_000;
    private const int TurnsPerStep = 16;

    private byte[] _input = [];
    private byte[] _output = new byte[8192];
    private int _position;
    private int _end;
    private bool _isArmedForReading;
    private bool _isArmedForWriting;

    public ITransportOwner? Owner { get; set; }

    public string PeerAddress => "192.168.4.2:51234";

    public bool HasPeerClosed => IsPeerClosed || IsLost;

    internal bool IsClosed { get; private set; }

    internal bool IsPeerClosed { get; set; }

    internal bool IsLost { get; set; }

    /// <summary>Bytes that the client still takes.</summary>
    internal int Window { get; set; } = int.MaxValue;

    internal int OutputCount { get; private set; }

    internal ReadOnlySpan<byte> Output => _output.AsSpan(0, Math.Min(OutputCount, _output.Length));

    /// <summary>Has the client send bytes, and the connection work as long as it has something to do.</summary>
    internal void Feed(byte[] data, int start, int end)
    {
        if (_position < _end)
            return;
        _input = data;
        _position = start;
        _end = end;
        Run();
    }

    internal void Run()
    {
        int turns = 0;
        while (!IsClosed && IsReady())
        {
            HostileFailure.Unless(turns++ < MaxTurns, "the connection goes round for ever");
            Owner!.OnReady();
            if (turns % TurnsPerStep == 0)
                step();
        }
    }

    internal void ForgetOutput() => OutputCount = 0;

    public int Receive(byte[] buffer, int offset, int count)
    {
        HostileFailure.Unless(offset >= 0 && count >= 0 && offset + count <= buffer.Length, "receives outside of its buffer");
        if (IsLost)
            return -1;
        if (_position == _end)
            return IsPeerClosed ? -1 : 0;
        int taken = Math.Min(count, _end - _position);
        Array.Copy(_input, _position, buffer, offset, taken);
        _position += taken;
        return taken;
    }

    public int Send(byte[] data, int offset, int count)
    {
        HostileFailure.Unless(!IsClosed, "sends after it has closed");
        if (IsLost)
            return -1;
        int taken = Math.Min(count, Window);
        Window -= Window == int.MaxValue ? 0 : taken;
        int kept = Math.Max(0, Math.Min(taken, _output.Length - OutputCount));
        Array.Copy(data, offset, _output, Math.Min(OutputCount, _output.Length), kept);
        OutputCount += taken;
        return taken;
    }

    public void Arm(bool forReading, bool forWriting)
    {
        _isArmedForReading = forReading;
        _isArmedForWriting = forWriting;
    }

    public bool CloseSending() => true;

    public void Close() => IsClosed = true;

    private bool IsReady() => (_isArmedForReading && (_position < _end || IsPeerClosed || IsLost)) || (_isArmedForWriting && (Window > 0 || IsLost));
}
