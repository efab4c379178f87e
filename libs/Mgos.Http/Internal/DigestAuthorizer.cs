// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Auth;
using Mgos.Config;

namespace Mgos.Http;

/// <summary>Protects files and endpoints with <c>http.auth_domain</c>, <c>http.auth_file</c> and <c>http.auth_algo</c>, as they are at each request.</summary>
/// <remarks>Mirrors the digest authentication of the http-server library. Differs: a password file that cannot be read refuses everybody (500), it does not let everybody in.</remarks>
internal sealed class DigestAuthorizer : IHttpAuthorizer
{
    private readonly DigestSettings _settings;

    internal DigestAuthorizer(DeviceConfig config)
    {
        _settings = new DigestSettings(config, "http");
    }

    public bool Authorize(HttpRequest request, HttpResponse response)
    {
        if (!_settings.IsComplete)
            return true;
        string userName;
        DigestResult result = request.Authenticate(_settings, out userName);
        request.UserName = userName;
        if (result == DigestResult.NoPasswordFile)
            response.SendError(HttpStatus.InternalServerError, null);
        else if (result != DigestResult.Valid)
            response.SendChallenge(_settings, result == DigestResult.Stale);
        return result == DigestResult.Valid;
    }
}
