// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

using Mgos.Net;

namespace Mgos.Http;

/// <summary>What waits to be sent on a connection: bytes that the network did not take at once, then a body source.</summary>
/// <remarks>Memory: only bytes that could not be sent are copied. A source is asked for one piece at a time, into a buffer that all connections share.</remarks>
internal sealed class OutputQueue
{
    private const int ChunkHeaderBytes = 6;
    private const int LineEndBytes = 2;
    private const int ChunkedLength = -1;
    private const int UntilCloseLength = -2;

    private readonly IByteTransport _transport;
    private readonly byte[] _piece;
    private byte[] _pending;
    private int _pendingStart;
    private IHttpBodySource _source;
    private long _sourceLeft;

    /// <param name="transport">Where to send to.</param>
    /// <param name="piece">Shared buffer for the pieces of sources.</param>
    internal OutputQueue(IByteTransport transport, byte[] piece)
    {
        _transport = transport;
        _piece = piece;
    }

    internal bool IsEmpty => _pending == null && _source == null;

    /// <summary>Bytes that wait in memory.</summary>
    internal int PendingBytes => _pending == null ? 0 : _pending.Length - _pendingStart;

    internal bool HasFailed { get; private set; }

    /// <summary>True if bytes were sent since this was last set to false.</summary>
    internal bool HasMoved { get; set; }

    internal static long LengthOf(bool isChunked) => isChunked ? ChunkedLength : UntilCloseLength;

    /// <summary>Sends bytes, or keeps a copy of those that must wait.</summary>
    internal void Write(byte[] data, int offset, int count)
    {
        int sent = _pending == null ? SendNow(data, offset, count) : 0;
        if (sent < count && !HasFailed)
            Keep(data, offset + sent, count - sent);
    }

    /// <summary>Starts a body source.</summary>
    /// <param name="source">The source; closed by the queue.</param>
    /// <param name="length">Its length in bytes, or one of <see cref="LengthOf"/>.</param>
    internal void WriteSource(IHttpBodySource source, long length)
    {
        _source = source;
        _sourceLeft = length;
        if (length == 0)
            EndSource();
    }

    /// <summary>Sends what the network takes.</summary>
    internal void Flush()
    {
        for (int pieces = 0; pieces < HttpConstants.MaxPiecesPerTurn && !HasFailed; pieces++)
        {
            if (_pending != null && !FlushPending())
                return;
            if (_source == null)
                return;
            SendPiece();
        }
    }

    internal void Close()
    {
        _pending = null;
        HasFailed = true;
        EndSource();
    }

    private bool FlushPending()
    {
        _pendingStart += SendNow(_pending, _pendingStart, _pending.Length - _pendingStart);
        if (_pendingStart < _pending.Length)
            return false;
        _pending = null;
        return true;
    }

    private int SendNow(byte[] data, int offset, int count)
    {
        int sent = 0;
        while (sent < count && !HasFailed)
        {
            int taken = _transport.Send(data, offset + sent, count - sent);
            if (taken == 0)
                break;
            HasFailed = taken < 0;
            sent += taken < 0 ? 0 : taken;
        }

        HasMoved |= sent > 0;
        return sent;
    }

    private void Keep(byte[] data, int offset, int count)
    {
        int waiting = PendingBytes;
        byte[] pending = new byte[waiting + count];
        if (waiting > 0)
            Array.Copy(_pending, _pendingStart, pending, 0, waiting);
        Array.Copy(data, offset, pending, waiting, count);
        _pending = pending;
        _pendingStart = 0;
    }

    private void SendPiece()
    {
        int room = _piece.Length - ChunkHeaderBytes - LineEndBytes;
        int wanted = _sourceLeft >= 0 && _sourceLeft < room ? (int)_sourceLeft : room;
        int count = _source.Read(_piece, ChunkHeaderBytes, wanted);
        if (count < 0 || (count == 0 && _sourceLeft > 0))
            HasFailed = true;
        else if (_sourceLeft == ChunkedLength)
            SendChunk(count);
        else
            SendPlain(count);
    }

    private void SendPlain(int count)
    {
        Write(_piece, ChunkHeaderBytes, count);
        if (_sourceLeft > 0)
            _sourceLeft -= count;
        if (count == 0 || _sourceLeft == 0)
            EndSource();
    }

    // Four hexadecimal digits always, so that the data can be read to its place before its size is known.
    private void SendChunk(int count)
    {
        for (int i = 0; i < 4; i++)
        {
            int digit = (count >> (12 - 4 * i)) & 15;
            _piece[i] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }

        WriteLineEnd(4);
        WriteLineEnd(ChunkHeaderBytes + count);
        Write(_piece, 0, ChunkHeaderBytes + count + LineEndBytes);
        if (count == 0)
            EndSource();
    }

    private void WriteLineEnd(int position)
    {
        _piece[position] = AsciiBytes.CarriageReturn;
        _piece[position + 1] = AsciiBytes.LineFeed;
    }

    private void EndSource()
    {
        IHttpBodySource source = _source;
        _source = null;
        if (source != null)
            source.Close();
    }
}
