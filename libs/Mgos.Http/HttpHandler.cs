// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Answers requests of an endpoint.</summary>
/// <param name="request">The request with its whole body; valid until the answer is sent.</param>
/// <param name="response">The one answer; it may be sent later, from the loop.</param>
/// <remarks>Thread: loop. If it throws, the client gets 500 and the device lives on.</remarks>
public delegate void HttpHandler(HttpRequest request, HttpResponse response);
