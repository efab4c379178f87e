// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Rpc;

namespace Mgos.Service.Log;

/// <summary>The log over RPC.</summary>
/// <remarks>
/// <code>
/// method          | arguments                   | result | errors
/// ----------------|-----------------------------|--------|------------------------------------------------------------
/// Log.Subscribe   | {level: %d, backlog: %d}    | null   | 400 invalid level (allowed -1 to 4), 400 invalid backlog (below 0),
///                 | level 2                     |        | 400 this channel cannot be sent the log..., 503 too many listeners (max 4)
/// Log.Unsubscribe |                             | null   |
///
/// the device sends, without id, dst if the peer has named itself:
/// {"src":"DEVICE","dst":"PEER","method":"Log.Entry","params":{"seq":N,"time":S.mmm,"level":L,"text":"LINE"}}
/// </code>
/// backlog is how many of the recent lines come first: absent all that are kept for a new listener, none for one that only changes its level.
/// params have a last member dropped, a number, if so many lines are missing in front of this one. A listener is a channel; it ends with it.
/// Mirrors nothing: the original has no such service.
/// </remarks>
internal sealed class LogService
{
    private readonly RpcRouter _router;
    private readonly LogListeners _listeners;

    internal LogService(RpcRouter router, LogListeners listeners)
    {
        _router = router;
        _listeners = listeners;
    }

    internal void AddHandlers()
    {
        _router.AddHandler(LogServiceConstants.SubscribeMethod, "{level: %d, backlog: %d}", Subscribe);
        _router.AddHandler(LogServiceConstants.UnsubscribeMethod, "", Unsubscribe);
    }

    private void Subscribe(RpcRequest request)
    {
        int level;
        int backlog;
        if (!request.Args.TryGetInt32("level", out level))
            level = (int)LogServiceConstants.DefaultLevel;
        bool hasBacklog = request.Args.TryGetInt32("backlog", out backlog);
        if (level < (int)LogLevel.None || level > (int)LogLevel.VerboseDebug)
            request.Fail(RpcErrorCode.BadRequest, "invalid level");
        else if (hasBacklog && backlog < 0)
            request.Fail(RpcErrorCode.BadRequest, "invalid backlog");
        else if (!request.Channel.CanPush || request.ChannelType == LogServiceConstants.LoopbackType)
            request.Fail(RpcErrorCode.BadRequest, "this channel cannot be sent the log: use a WebSocket, a serial line or the like");
        else
            Add(request, (LogLevel)level, hasBacklog ? backlog : -1);
    }

    private void Add(RpcRequest request, LogLevel level, int backlog)
    {
        bool isNew = _listeners.Find(request.Channel) == null;
        LogListener listener = _listeners.Add(request.Channel, level);
        if (listener == null)
        {
            request.Fail(RpcErrorCode.Unavailable, "too many listeners (max " + LogServiceConstants.MaxListeners.ToString() + ")");
            return;
        }

        listener.Destination = request.Source;
        if (isNew || backlog >= 0)
            _listeners.Rewind(listener, backlog);
        request.RespondNull();
    }

    private void Unsubscribe(RpcRequest request)
    {
        _listeners.Remove(request.Channel);
        request.RespondNull();
    }
}
