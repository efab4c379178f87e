// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Net;

namespace Mgos.Http;

/// <summary>Where a WebSocket leads to: <c>[ws://|wss://][user:password@]host[:port][/path][?query]</c>.</summary>
/// <remarks>Without a scheme it is <c>ws</c>. Ports 80 and 443 unless there is one. A fragment is dropped. IPv6 addresses are not supported. Pure.</remarks>
public sealed class WebSocketUrl
{
    private const string SchemeEnd = "://";
    private const string PlainScheme = "ws";
    private const string SecureScheme = "wss";
    private const int PlainPort = 80;
    private const int SecurePort = 443;
    private const int Delete = 0x7f;

    private WebSocketUrl(bool isSecure, string userInfo, HostAddress address, string target)
    {
        IsSecure = isSecure;
        UserInfo = userInfo;
        Host = address.Host;
        Port = address.Port;
        Target = target;
    }

    /// <summary>True for <c>wss</c>.</summary>
    public bool IsSecure { get; }

    /// <summary>User and password with a colon between them; empty if there are none.</summary>
    public string UserInfo { get; }

    /// <summary>Name or address.</summary>
    public string Host { get; }

    /// <summary>Port, 1 to 65535.</summary>
    public int Port { get; }

    /// <summary>Path and query; begins with a slash.</summary>
    public string Target { get; }

    /// <summary>What stands in the header <c>Host</c>: the port only if it is not that of the scheme.</summary>
    public string HostHeader => Port == (IsSecure ? SecurePort : PlainPort) ? Host : Host + ":" + Port.ToString();

    /// <summary>Reads a URL.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null if it is none, has another scheme, or holds blanks or control characters.</returns>
    public static WebSocketUrl Parse(string text)
    {
        if (string.IsNullOrEmpty(text) || !IsPrintable(text))
            return null;
        int schemeEnd = text.IndexOf(SchemeEnd);
        string scheme = schemeEnd < 0 ? PlainScheme : text.Substring(0, schemeEnd).ToLower();
        if (scheme != PlainScheme && scheme != SecureScheme)
            return null;
        return ParseRest(scheme == SecureScheme, WithoutFragment(schemeEnd < 0 ? text : text.Substring(schemeEnd + SchemeEnd.Length)));
    }

    private static WebSocketUrl ParseRest(bool isSecure, string text)
    {
        int end = text.IndexOfAny(new[] { '/', '?' });
        string authority = end < 0 ? text : text.Substring(0, end);
        string target = end < 0 ? "/" : text.Substring(end);
        int at = authority.LastIndexOf('@');
        HostAddress address = HostAddress.Parse(authority.Substring(at + 1), isSecure ? SecurePort : PlainPort);
        if (address == null)
            return null;
        return new WebSocketUrl(isSecure, at < 0 ? "" : authority.Substring(0, at), address, target[0] == '/' ? target : "/" + target);
    }

    private static string WithoutFragment(string text)
    {
        int hash = text.IndexOf('#');
        return hash < 0 ? text : text.Substring(0, hash);
    }

    // The text goes into the lines of a head.
    private static bool IsPrintable(string text)
    {
        char[] characters = text.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] <= ' ' || characters[i] == Delete)
                return false;
        }

        return true;
    }
}
