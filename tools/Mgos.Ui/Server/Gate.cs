// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Mgos.Ui.Server;

/// <summary>Lets in who knows the address that was printed, and keeps out other pages in the same browser.</summary>
/// <remarks>
/// <code>
/// path      /TOKEN/...                           else 404: nobody guesses 128 random bits
/// Host      the own address, or localhost        else 403: a name of somebody else that leads here (DNS rebinding)
/// Origin    the own one, if there is one         else 403: a script of another page
/// </code>
/// A request that changes something, and a WebSocket, needs an Origin.
/// </remarks>
internal sealed class Gate(IPEndPoint address)
{
    private const int TokenBytes = 16;

    /// <summary>First part of all paths, with both slashes.</summary>
    internal string Root { get; } = "/" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)) + "/";

    private string[] Hosts { get; } = [address.ToString(), "localhost:" + address.Port];

    /// <summary>Status that refuses a request; null if it may pass.</summary>
    internal int? Refuse(HttpRequest request)
    {
        if (!IsHost(request.Host.Value))
            return StatusCodes.Status403Forbidden;
        string origin = request.Headers.Origin.ToString();
        bool needsOrigin = !HttpMethods.IsGet(request.Method) || request.HttpContext.WebSockets.IsWebSocketRequest;
        if (origin.Length > 0 ? origin != "http://" + request.Host.Value : needsOrigin)
            return StatusCodes.Status403Forbidden;
        return KnowsToken(request.Path.Value ?? "") ? null : StatusCodes.Status404NotFound;
    }

    // With an address of all interfaces everything that leads here is a name of this PC.
    private bool IsHost(string? host) => Hosts.Contains(host, StringComparer.OrdinalIgnoreCase) || (!IPAddress.IsLoopback(address.Address) && IPEndPoint.TryParse(host ?? "", out _));

    private bool KnowsToken(string path) =>
        path.Length >= Root.Length && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(path[..Root.Length]), Encoding.UTF8.GetBytes(Root));
}
