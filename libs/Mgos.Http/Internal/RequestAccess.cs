// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Http;

/// <summary>Decides which requests may be served.</summary>
internal sealed class RequestAccess
{
    private readonly Device _device;

    internal RequestAccess(Device device)
    {
        _device = device;
    }

    /// <summary>The check of http.auth_*; null for none.</summary>
    internal IHttpAuthorizer BuiltIn { get; set; }

    /// <summary>The check of the app, which comes on top; null for none.</summary>
    internal IHttpAuthorizer Authorizer { get; set; }

    /// <summary>Checks whether a request may be served; if not, it has been or will be answered.</summary>
    internal bool IsAllowed(HttpEndpoint endpoint, HttpRequest request, HttpResponse response)
    {
        if (endpoint != null && endpoint.Options.IsOpen)
            return true;
        return IsAuthorized(BuiltIn, request, response) && IsAuthorized(Authorizer, request, response);
    }

    private bool IsAuthorized(IHttpAuthorizer authorizer, HttpRequest request, HttpResponse response)
    {
        try
        {
            return authorizer == null || authorizer.Authorize(request, response);
        }
        catch (Exception e)
        {
            _device.Log.Error(nameof(HttpServer), authorizer.GetType().FullName + " threw " + e.GetType().FullName + ": " + e.Message);
            response.SendError(HttpStatus.InternalServerError, null);
            return false;
        }
    }
}
