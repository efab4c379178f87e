// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Rpc;

/// <summary>Destinations that are URIs: scheme, comparison form, fragment. Pure.</summary>
/// <remarks>Comparison form: scheme and host in lower case, no fragment, path at least <c>/</c>.</remarks>
internal static class RpcUri
{
    private const string SchemeEnd = "://";
    private const int NotFound = -1;

    internal static bool IsUri(string destination) => SchemeLength(destination) > 0;

    internal static string SchemeOf(string uri) => uri.Substring(0, SchemeLength(uri)).ToLower();

    internal static string FragmentOf(string uri)
    {
        int hash = uri.IndexOf('#');
        return hash == NotFound ? "" : uri.Substring(hash + 1);
    }

    internal static string Normalize(string uri)
    {
        int hash = uri.IndexOf('#');
        string text = hash == NotFound ? uri : uri.Substring(0, hash);
        int start = SchemeLength(uri) + SchemeEnd.Length;
        int end = text.IndexOfAny(new[] { '/', '?' }, start);
        if (end == NotFound)
            end = text.Length;
        string authority = text.Substring(start, end - start);
        int host = authority.LastIndexOf('@') + 1;
        return text.Substring(0, start).ToLower() + authority.Substring(0, host) + authority.Substring(host).ToLower() + PathOf(text.Substring(end));
    }

    internal static bool AreEqual(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return false;
        return left == right || (IsUri(left) && IsUri(right) && Normalize(left) == Normalize(right));
    }

    private static string PathOf(string rest) => rest.Length > 0 && rest[0] == '/' ? rest : "/" + rest;

    private static int SchemeLength(string destination)
    {
        // Nearly all destinations are plain ids and leave here.
        int end = destination.IndexOf(':');
        if (end <= 0 || end + SchemeEnd.Length > destination.Length || destination.Substring(end, SchemeEnd.Length) != SchemeEnd)
            return 0;
        char[] scheme = destination.ToCharArray(0, end);
        for (int i = 0; i < end; i++)
        {
            char c = scheme[i];
            bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!isLetter && (i == 0 || ((c < '0' || c > '9') && c != '+' && c != '-' && c != '.')))
                return 0;
        }

        return end;
    }
}
