// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>Makes calls to peers and hands their answers to whoever asked.</summary>
internal sealed class RpcCaller
{
    private const int MaxIdDigits = 10;

    private readonly RpcRouter _router;
    private readonly RpcSender _sender;
    private readonly RpcPendingCalls _pending;
    private readonly JsonMembers _error = new JsonMembers();
    private readonly JsonSpan _noResult = new JsonSpan();
    private uint _lastId;

    internal RpcCaller(RpcRouter router, RpcSender sender, RpcOptions options)
    {
        _router = router;
        _sender = sender;
        _pending = new RpcPendingCalls(options.MaxQueueLength);
    }

    internal int PendingCount => _pending.Count;

    internal bool Call(string destination, string method, byte[] json, int count, RpcResultHandler handler, RpcCallOptions options)
    {
        uint id = 0;
        if (handler != null)
        {
            MakeRoom();
            id = NextId();
            _pending.Add(id, handler);
        }

        JsonWriter writer = _router.RentWriter();
        Write(writer, destination, method, json, count, handler != null, id, options);
        bool isSent = !writer.IsTruncated && Send(destination, writer, options);
        if (writer.IsTruncated)
            _router.Device.Log.Error(nameof(RpcCaller), "Call of " + method + " is too large (max " + RpcConstants.MaxFrameBytes.ToString() + " bytes)");
        _router.ReturnWriter(writer);
        if (!isSent && handler != null)
            _pending.Take(id);
        return isSent;
    }

    /// <summary>Sends a notification if the channel takes it now.</summary>
    internal bool TryNotify(RpcChannel channel, string destination, string method, byte[] json, int count)
    {
        if (!channel.IsOpen || channel.IsBusy || !_sender.Channels.Contains(channel))
            return false;
        JsonWriter writer = _router.RentWriter();
        Write(writer, destination, method, json, count, false, 0, null);
        bool isSent = !writer.IsTruncated && _sender.TryDispatch(channel, writer.Data, writer.Length);
        _router.ReturnWriter(writer);
        return isSent;
    }

    /// <summary>Takes a response; false if it has no id.</summary>
    internal bool TakeResponse(RpcFrame frame)
    {
        if (!frame.HasId)
            return false;
        uint id;
        RpcResultHandler handler = TryReadId(frame.Id, out id) ? _pending.Take(id) : null;
        if (handler == null)
            return true;
        string source = RpcFrame.TextOf(frame.Source);
        if (frame.IsBroken)
            Complete(handler, new RpcResponse(_noResult, source, RpcErrorCode.BadRequest, "Invalid JSON"));
        else
            Complete(handler, ReadResponse(frame, source));
        return true;
    }

    // Only the text that was sent is the id: no sign, no zero in front.
    private static bool TryReadId(JsonSpan member, out uint id)
    {
        int quotes = RpcFrame.IsString(member) ? 1 : 0;
        int end = member.Offset + member.Count - quotes;
        int start = member.Offset + quotes;
        id = 0;
        if (end - start > MaxIdDigits || (member.Data[start] == '0' && end - start > 1))
            return false;
        ulong value = 0;
        for (int i = start; i < end; i++)
        {
            int digit = member.Data[i] - '0';
            if (digit < 0 || digit > 9)
                return false;
            value = value * 10 + (uint)digit;
        }

        id = (uint)value;
        return value <= uint.MaxValue;
    }

    private RpcResponse ReadResponse(RpcFrame frame, string source)
    {
        JsonSpan error = frame.Error;
        if (!error.IsPresent)
            return new RpcResponse(frame.Result, source, RpcErrorCode.None, "");
        _error.Reset(error.Data, error.Offset, error.Count);
        int code;
        JsonSpan message = new JsonSpan();
        string text = "";
        if (!_error.TryGetInt32("code", out code))
            code = RpcErrorCode.InternalError;
        if (_error.TryGetRaw("message", message) && !_error.TryGetString("message", out text))
            text = message.ToText();
        return new RpcResponse(frame.Result, source, code, text);
    }

    private void MakeRoom()
    {
        if (!_pending.IsFull)
            return;
        Complete(_pending.TakeOldest(), new RpcResponse(_noResult, "", RpcErrorCode.Overflow, "Request queue overflow"));
    }

    private void Complete(RpcResultHandler handler, RpcResponse response)
    {
        try
        {
            handler(response);
        }
        catch (Exception e)
        {
            _router.Device.Log.HandlerFailed("result handler", handler, e);
        }
    }

    private uint NextId()
    {
        do
        {
            _lastId += 1 + (_router.Device.Random.NextUInt32() & RpcConstants.MaxIdStep);
        }
        while (_pending.Contains(_lastId));
        return _lastId;
    }

    private void Write(JsonWriter writer, string destination, string method, byte[] json, int count, bool hasId, uint id, RpcCallOptions options)
    {
        RpcFrameWriter.BeginRequest(writer, _router.LocalSource, RpcUri.IsUri(destination) ? "" : destination, options);
        if (hasId)
        {
            writer.Name(RpcFrameWriter.IdName);
            writer.UInt(id);
        }

        RpcFrameWriter.EndRequest(writer, method, json, count);
    }

    private bool Send(string destination, JsonWriter writer, RpcCallOptions options)
    {
        bool mayWait = options == null || !options.IsNotQueued;
        if (options == null || !options.IsBroadcast)
            return _sender.Dispatch(null, destination, writer.Data, writer.Length, mayWait);
        bool isSent = false;
        RpcChannel[] channels = _sender.Channels.ToArray();
        for (int i = channels.Length - 1; i >= 0; i--)
        {
            if (channels[i].IsBroadcastEnabled)
                isSent |= _sender.Dispatch(channels[i], destination, writer.Data, writer.Length, mayWait);
        }

        return isSent;
    }
}
