// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Mgos.Net;

namespace Mgos.Bench.Load;

/// <summary>One connection with a number of requests under way.</summary>
internal sealed class StreamClient(IConversation conversation, int window, Latencies latencies) : ITcpConnectHandler, ITransportOwner
{
    private static readonly byte[] s_headEnd = "\r\n\r\n"u8.ToArray();

    private readonly Queue<long> _sentAt = new();
    private byte[] _received = new byte[65536];
    private IByteTransport _transport;
    private int _count;
    private bool _isGreeted;

    public string Failure { get; private set; }

    public bool IsReady { get; private set; }

    public void OnConnected(IByteTransport transport)
    {
        _transport = transport;
        transport.Owner = this;
        transport.Arm(true, false);
        _isGreeted = conversation.Greeting == null;
        IsReady = _isGreeted;
        if (!_isGreeted)
            Send(conversation.Greeting);
    }

    public void OnConnectFailed(string reason) => Failure = reason;

    /// <summary>Sends the first requests.</summary>
    public void Begin()
    {
        for (int i = 0; i < window; i++)
            Ask();
    }

    public void Close() => _transport?.Close();

    public void OnReady()
    {
        int count = _transport.Receive(_received, _count, _received.Length - _count);
        if (count < 0)
        {
            Failure ??= "the device has closed the connection";
            _transport.Close();
            return;
        }

        _count += count;
        int used = _isGreeted ? TakeAnswers() : TakeGreeting();
        _count -= used;
        Buffer.BlockCopy(_received, used, _received, 0, _count);
        if (_count == _received.Length)
            Array.Resize(ref _received, _count * 2);
    }

    private int TakeGreeting()
    {
        int end = _received.AsSpan(0, _count).IndexOf(s_headEnd);
        if (end < 0)
            return 0;
        _isGreeted = IsReady = true;
        return end + s_headEnd.Length;
    }

    private int TakeAnswers()
    {
        int used = 0;
        for (int length; (length = conversation.AnswerLength(_received.AsSpan(used, _count - used))) > 0; used += length)
        {
            latencies.Add(Stopwatch.GetTimestamp() - _sentAt.Dequeue());
            Ask();
        }

        return used;
    }

    private void Ask()
    {
        _sentAt.Enqueue(Stopwatch.GetTimestamp());
        Send(conversation.Request);
    }

    private void Send(byte[] data)
    {
        if (_transport.Send(data, 0, data.Length) != data.Length)
            Failure ??= "a request does not fit into the send buffer";
    }
}
