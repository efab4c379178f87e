// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Decides who may use files and endpoints.</summary>
public interface IHttpAuthorizer
{
    /// <summary>Checks a request before its body is read.</summary>
    /// <param name="request">Request without body.</param>
    /// <param name="response">For the refusal.</param>
    /// <returns>True to go on; false if the request was answered, usually with 401.</returns>
    /// <remarks>Thread: loop. Not asked for endpoints with <see cref="HttpEndpointOptions.IsOpen"/>.</remarks>
    bool Authorize(HttpRequest request, HttpResponse response);
}
