// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>What both ends of a WebSocket do alike: cut what comes into frames, answer pings, ping after silence, word the goodbye. Thread: loop.</summary>
internal sealed class WebSocketDialogue
{
    private const int CloseCodeBytes = 2;
    private const long PingAfter = HttpConstants.PingAfterMilliseconds * 1000L;
    private const long LostAfter = HttpConstants.SilentWebSocketTimeoutMilliseconds * 1000L;

    private static readonly byte[] EmptyPayload = new byte[0];

    private readonly IWebSocketEnd _end;
    private long _lastReceived;
    private long _lastPing;

    /// <param name="end">Whose dialogue it is.</param>
    /// <param name="messageLimit">Longest message in bytes.</param>
    /// <param name="isMasked">True if the peer is a client.</param>
    internal WebSocketDialogue(IWebSocketEnd end, int messageLimit, bool isMasked)
    {
        _end = end;
        Reader = new WebSocketReader(messageLimit, isMasked);
    }

    /// <summary>Holds the message during <see cref="IWebSocketEnd.OnMessage"/>.</summary>
    internal WebSocketReader Reader { get; }

    /// <summary>Begins to measure silence.</summary>
    /// <param name="now">Time in microseconds.</param>
    internal void Start(long now) => _lastReceived = _lastPing = now;

    /// <summary>Takes note of a sign of life of the peer.</summary>
    internal void Hear(long now) => _lastReceived = now;

    /// <summary>Takes bytes from the peer.</summary>
    internal void Receive(byte[] data, int offset, int count)
    {
        int end = offset + count;
        while (offset < end && _end.IsReading)
        {
            offset += Reader.Read(data, offset, end - offset);
            if (Reader.IsComplete)
                OnFrame();
            else if (Reader.ErrorCode != 0)
                _end.OnViolation(Reader.ErrorCode);
        }
    }

    /// <summary>Tells whether the peer has been silent for so long that it must be gone.</summary>
    internal bool IsLost(long now) => now - _lastReceived >= LostAfter;

    /// <summary>Pings a peer that has been silent for a while.</summary>
    internal void PingAfterSilence(long now)
    {
        if (now - _lastReceived < PingAfter || now - _lastPing < PingAfter)
            return;
        _lastPing = now;
        _end.WriteFrame(WebSocketOpcode.Ping, EmptyPayload, 0, 0);
        _end.AfterWrite();
    }

    /// <summary>Writes the goodbye.</summary>
    /// <param name="code">The code; <see cref="WebSocketCloseCode.NoCode"/> for none.</param>
    internal void WriteClose(int code)
    {
        byte[] payload = code == WebSocketCloseCode.NoCode ? EmptyPayload : new byte[] { (byte)(code >> 8), (byte)code };
        _end.WriteFrame(WebSocketOpcode.Close, payload, 0, payload.Length);
    }

    private void OnFrame()
    {
        switch (Reader.Opcode)
        {
            case WebSocketOpcode.Close:
                _end.OnClose(CloseCode());
                break;
            case WebSocketOpcode.Ping:
                Pong();
                break;
            case WebSocketOpcode.Pong:
                break;
            default:
                _end.OnMessage();
                break;
        }
    }

    private void Pong()
    {
        if (!_end.AnswersPings)
            return;
        _end.WriteFrame(WebSocketOpcode.Pong, Reader.Payload, 0, Reader.PayloadLength);
        _end.AfterWrite();
    }

    private int CloseCode() =>
        Reader.PayloadLength < CloseCodeBytes ? WebSocketCloseCode.NoCode : (Reader.Payload[0] << 8) | Reader.Payload[1];
}
