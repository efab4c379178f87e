// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Http;

/// <summary>Decides which requests may be served.</summary>
internal sealed class RequestAccess
{
    private readonly Device _device;
    private readonly HttpServerOptions _options;

    internal RequestAccess(Device device, HttpServerOptions options)
    {
        _device = device;
        _options = options;
    }

    /// <summary>Checks credentials; null for none.</summary>
    internal IHttpAuthorizer Authorizer { get; set; }

    /// <summary>Checks whether a request may be served; if not, it has been or will be answered.</summary>
    internal bool IsAllowed(HttpEndpoint endpoint, HttpRequest request, HttpResponse response)
    {
        if (endpoint != null && endpoint.Options.IsOpen)
            return true;
        if (Authorizer != null)
            return IsAuthorized(request, response);
        if (!_options.IsProtected)
            return true;
        _device.Log.Error(nameof(HttpServer), "http.auth_domain and http.auth_file are set, but nothing in this firmware can check passwords: request refused");
        return false;
    }

    private bool IsAuthorized(HttpRequest request, HttpResponse response)
    {
        try
        {
            return Authorizer.Authorize(request, response);
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(HttpServer), Authorizer.GetType().FullName + " threw " + e.GetType().FullName + ": " + e.Message);
            response.SendError(HttpStatus.InternalServerError, null);
            return false;
        }
    }
}
