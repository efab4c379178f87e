// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Names of request methods.</summary>
public static class HttpMethods
{
    /// <summary>GET.</summary>
    public const string Get = "GET";

    /// <summary>HEAD: as GET, without the body.</summary>
    public const string Head = "HEAD";

    /// <summary>POST.</summary>
    public const string Post = "POST";

    /// <summary>PUT.</summary>
    public const string Put = "PUT";

    /// <summary>DELETE.</summary>
    public const string Delete = "DELETE";

    /// <summary>OPTIONS.</summary>
    public const string Options = "OPTIONS";

    /// <summary>Tells whether a method is one that HTTP defines.</summary>
    /// <param name="method">Method as received; case matters.</param>
    /// <returns>False for anything else.</returns>
    public static bool IsKnown(string method)
    {
        switch (method)
        {
            case Get:
            case Head:
            case Post:
            case Put:
            case Delete:
            case Options:
            case "PATCH":
            case "TRACE":
            case "CONNECT":
                return true;
            default:
                return false;
        }
    }
}
