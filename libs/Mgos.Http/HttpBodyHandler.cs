// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Decides who takes the body of a request, when its headers are there and before the client is told to go on.</summary>
/// <param name="request">The request, without body; valid until the answer is sent.</param>
/// <param name="response">The one answer; the receiver keeps it.</param>
/// <returns>The receiver; null to refuse the request, with 403 unless it was answered.</returns>
/// <remarks>Thread: loop. If it throws, the client gets 500 and the device lives on.</remarks>
public delegate IHttpBodyReceiver HttpBodyHandler(HttpRequest request, HttpResponse response);
