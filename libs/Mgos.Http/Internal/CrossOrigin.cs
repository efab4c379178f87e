// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Lets pages of other origins use files and endpoints, <c>http.cors_origin</c>. Endpoints that are open do it themselves.</summary>
/// <remarks>
/// Wire: every answer gets Access-Control-Allow-Origin: * if the setting is *; else, with Vary: Origin, the origin of the request if it is in the list.
/// Preflight (OPTIONS with Origin and Access-Control-Request-Method): 204 with Access-Control-Allow-Methods, Access-Control-Allow-Headers as asked for, and
/// Access-Control-Max-Age; the endpoint is not called and no credentials are needed, because browsers send none.
/// </remarks>
internal sealed class CrossOrigin
{
    private const string AnyOrigin = "*";
    private const string AllowOrigin = "Access-Control-Allow-Origin";
    private const string Methods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private const string MaxAgeSeconds = "600";

    private readonly string[] _origins;
    private readonly bool _isAny;

    /// <param name="setting">Empty, *, or origins separated by commas.</param>
    internal CrossOrigin(string setting)
    {
        _origins = setting.Split(',');
        IsEnabled = setting.Trim().Length > 0;
        for (int i = 0; i < _origins.Length; i++)
        {
            _origins[i] = _origins[i].Trim();
            _isAny |= _origins[i] == AnyOrigin;
        }
    }

    internal bool IsEnabled { get; }

    /// <summary>Gives the header lines that the answer to a request needs.</summary>
    internal string LinesFor(HttpRequest request)
    {
        if (_isAny)
            return AllowOrigin + ": *\r\n";
        string origin = request.GetHeader("Origin");
        bool isListed = false;
        for (int i = 0; i < _origins.Length && origin != null; i++)
            isListed |= origin.Length > 0 && _origins[i] == origin;
        return (isListed ? AllowOrigin + ": " + origin + "\r\n" : "") + "Vary: Origin\r\n";
    }

    internal static bool IsPreflight(HttpRequest request) =>
        request.Method == HttpMethods.Options && request.GetHeader("Origin") != null && request.GetHeader("Access-Control-Request-Method") != null;

    internal static void AnswerPreflight(HttpRequest request, HttpResponse response)
    {
        string headers = request.GetHeader("Access-Control-Request-Headers");
        response.Status = HttpStatus.NoContent;
        response.AddHeader("Access-Control-Allow-Methods", Methods);
        if (headers != null && HeaderLines.IsValue(headers))
            response.AddHeader("Access-Control-Allow-Headers", headers);
        response.AddHeader("Access-Control-Max-Age", MaxAgeSeconds);
        response.Send();
    }
}
