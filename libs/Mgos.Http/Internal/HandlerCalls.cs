// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Http;

/// <summary>Calls the handlers of endpoints; one that throws is logged, and the device lives on.</summary>
internal sealed class HandlerCalls
{
    private readonly Device _device;

    internal HandlerCalls(Device device)
    {
        _device = device;
    }

    /// <summary>Has a request answered.</summary>
    /// <returns>False if the handler has thrown.</returns>
    internal bool Handle(HttpHandler handler, HttpRequest request, HttpResponse response)
    {
        try
        {
            handler(request, response);
            return true;
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("HTTP handler", handler, e);
            return false;
        }
    }

    /// <summary>Asks an endpoint for a receiver of the body.</summary>
    /// <returns>Null if it takes none; an endpoint that has thrown has been answered for with 500.</returns>
    internal IHttpBodyReceiver Begin(HttpBodyHandler handler, HttpRequest request, HttpResponse response)
    {
        try
        {
            return handler(request, response);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("HTTP body handler", handler, e);
            response.SendError(HttpStatus.InternalServerError, null);
            return null;
        }
    }

    /// <summary>Hands bytes of a body over.</summary>
    /// <returns>Number of bytes taken, -1 if the receiver has thrown.</returns>
    internal int Receive(IHttpBodyReceiver receiver, byte[] data, int offset, int count)
    {
        try
        {
            int taken = receiver.Receive(data, offset, count);
            return taken < 0 ? 0 : taken > count ? count : taken;
        }
        catch (Exception e)
        {
            LogReceiver(receiver, e);
            return -1;
        }
    }

    /// <summary>Tells a receiver that the body is complete.</summary>
    /// <returns>False if it has thrown.</returns>
    internal bool End(IHttpBodyReceiver receiver)
    {
        try
        {
            receiver.End();
            return true;
        }
        catch (Exception e)
        {
            LogReceiver(receiver, e);
            return false;
        }
    }

    /// <summary>Tells a receiver that the rest of the body will not come.</summary>
    internal void Abort(IHttpBodyReceiver receiver)
    {
        try
        {
            receiver.Abort();
        }
        catch (Exception e)
        {
            LogReceiver(receiver, e);
        }
    }

    /// <summary>Asks an endpoint whether it takes a WebSocket.</summary>
    /// <returns>Null if not; an endpoint that has thrown has been answered for with 500.</returns>
    internal IWebSocketListener Accept(WebSocketAcceptHandler accept, HttpRequest request, HttpResponse response)
    {
        try
        {
            return accept(request, response);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("WebSocket accept handler", accept, e);
            response.SendError(HttpStatus.InternalServerError, null);
            return null;
        }
    }

    private void LogReceiver(IHttpBodyReceiver receiver, Exception e) =>
        _device.Log.Error(nameof(HttpServer), receiver.GetType().FullName + " threw " + e.GetType().FullName + ": " + e.Message);
}
