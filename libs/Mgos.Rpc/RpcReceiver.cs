// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using Mgos.Core;
using Mgos.Json;

namespace Mgos.Rpc;

/// <summary>Takes frames from channels: finds the handler of a request, hands a response to its caller.</summary>
internal sealed class RpcReceiver
{
    private readonly RpcRouter _router;
    private readonly Device _device;
    private readonly RpcHandlerTable _handlers;
    private readonly RpcSender _sender;
    private readonly RpcCaller _caller;
    private readonly ArrayList _localIds = new ArrayList();
    private RpcInbox _inbox;

    internal RpcReceiver(RpcRouter router, RpcHandlerTable handlers, RpcSender sender, RpcCaller caller)
    {
        _router = router;
        _device = router.Device;
        _handlers = handlers;
        _sender = sender;
        _caller = caller;
    }

    internal RpcPrehandler Prehandler { get; set; }

    /// <summary>The check of rpc.acl, which comes before <see cref="Prehandler"/>; null for none.</summary>
    internal RpcAuthorization Authorization { get; set; }

    /// <summary>Uptime of the announced restart; 0 if there is none.</summary>
    internal long RebootAtMicroseconds { get; set; }

    internal void AddLocalId(string id)
    {
        if (!string.IsNullOrEmpty(id) && _localIds.IndexOf(id) < 0)
            _localIds.Add(id);
    }

    internal bool Receive(RpcChannel channel, byte[] data, int offset, int count)
    {
        if (!channel.IsOpen)
        {
            _device.Log.Error(nameof(RpcReceiver), "Ignored frame from closed channel " + RpcChannelTable.Describe(channel));
            return false;
        }

        // A handler may cause another frame to arrive before it returns: that one gets an inbox of its own.
        RpcInbox inbox = _inbox ?? new RpcInbox();
        _inbox = inbox.Next;
        bool isTaken = inbox.Frame.Parse(data, offset, count) && channel.Admit(inbox.Frame) && Take(channel, inbox);
        Keep(inbox);
        if (!isTaken)
            _device.Log.Warn(nameof(RpcReceiver), "INVALID FRAME (" + count.ToString() + ") via " + RpcChannelTable.Describe(channel));
        return isTaken;
    }

    // Two are what a call of the device to itself needs; deeper nesting does without.
    private void Keep(RpcInbox inbox)
    {
        inbox.Next = _inbox;
        if (_inbox == null || _inbox.Next == null)
            _inbox = inbox;
    }

    private bool Take(RpcChannel channel, RpcInbox inbox)
    {
        RpcFrame frame = inbox.Frame;
        if (!IsForUs(frame.Destination))
        {
            _device.Log.Error(nameof(RpcReceiver), "Wrong dst: " + RpcFrame.TextOf(frame.Destination));
            return false;
        }

        channel.LastActiveMicroseconds = _device.Clock.UptimeMicroseconds;
        LearnDestination(channel, frame);
        if (!frame.IsRequest)
            return _caller.TakeResponse(frame);
        Serve(channel, inbox);
        return true;
    }

    private bool IsForUs(JsonSpan destination) =>
        !RpcFrame.HasText(destination) || _localIds.IndexOf(RpcFrame.TextOf(destination)) >= 0;

    private void LearnDestination(RpcChannel channel, RpcFrame frame)
    {
        if (channel.Destination.Length > 0 || !RpcFrame.HasText(frame.Source))
            return;
        string source = RpcFrame.TextOf(frame.Source);

        // A peer that gives itself the name of the default channel would get all calls that have no other route, one that calls itself a URI those to that server.
        if (source == RpcConstants.DefaultDestination || RpcUri.IsUri(source))
            return;
        if (_sender.Channels.Find(source) == null)
            channel.Destination = source;
        else
            _device.Log.Warn(nameof(RpcReceiver), "duplicate id " + source + " via " + RpcChannelTable.Describe(channel));
    }

    private void Serve(RpcChannel channel, RpcInbox inbox)
    {
        JsonSpan method = inbox.Frame.Method;
        int index = _handlers.Find(method);
        RpcRequest request = new RpcRequest(_router, channel, _handlers.MethodOf(index, method), inbox);
        if (index == RpcHandlerTable.NotFound)
        {
            request.Fail(RpcErrorCode.NotFound, "No handler for " + request.Method);
            return;
        }

        request.ArgsFormat = _handlers.ArgsFormatAt(index);
        Run(request, _handlers.HandlerAt(index), inbox.Frame);
        request.LeaveInbox();
    }

    private void Run(RpcRequest request, RpcHandler handler, RpcFrame frame)
    {
        Delegate current = handler;
        try
        {
            if (IsShuttingDown(request) || (Authorization != null && !Authorization.Admit(request)))
                return;
            RpcPrehandler prehandler = Prehandler;
            current = prehandler;
            if (prehandler != null && !prehandler(request))
                return;
            current = handler;
            LogCall(request);
            if (frame.IsBroken)
                request.Fail(RpcErrorCode.BadRequest, frame.AreParamsBroken ? "Invalid JSON in params" : "Invalid JSON");
            else
                handler(request);
        }
        catch (Exception e)
        {
            AnswerFor(request, current, e);
        }
    }

    private bool IsShuttingDown(RpcRequest request)
    {
        if (RebootAtMicroseconds == 0)
            return false;
        long left = (RebootAtMicroseconds - _device.Clock.UptimeMicroseconds) / RpcConstants.MicrosecondsPerMillisecond;
        if (left >= RpcConstants.RebootLockoutMilliseconds)
            return false;
        request.Fail(RpcErrorCode.ShuttingDown, "shutting down in " + (left < 0 ? 0 : left).ToString() + " ms");
        return true;
    }

    private void LogCall(RpcRequest request)
    {
        if (!_device.Log.IsEnabled(LogLevel.Info, nameof(RpcReceiver)))
            return;
        string user = string.IsNullOrEmpty(request.UserName) ? "" : " user " + request.UserName;
        _device.Log.Info(nameof(RpcReceiver), request.Method + " via " + RpcChannelTable.Describe(request.Channel) + user);
    }

    private void AnswerFor(RpcRequest request, Delegate handler, Exception exception)
    {
        _device.Log.HandlerFailed("handler of " + request.Method, handler, exception);
        request.Abandon();
        if (!request.IsAnswered)
            request.Fail(RpcErrorCode.InternalError, exception.Message);
    }
}
