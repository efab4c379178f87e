// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http.Tests;

/// <summary>Lets nobody in.</summary>
internal sealed class RefusingAuthorizer : IHttpAuthorizer
{
    public bool Authorize(HttpRequest request, HttpResponse response)
    {
        response.Status = HttpStatus.Unauthorized;
        response.Send();
        return false;
    }
}
