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
}
