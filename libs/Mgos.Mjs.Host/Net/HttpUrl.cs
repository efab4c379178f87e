// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>The parts of a URL: <c>http://HOST[:PORT][/URI]</c>; what begins with another scheme, or with none, is taken as http.</summary>
internal sealed class HttpUrl
{
    private const string TlsScheme = "https";
    private const string SchemeEnd = "://";

    internal HttpUrl(string text)
    {
        int scheme = text.IndexOf(SchemeEnd);
        IsTls = scheme >= 0 && text.Substring(0, scheme) == TlsScheme;
        string rest = scheme < 0 ? text : text.Substring(scheme + SchemeEnd.Length);
        int slash = rest.IndexOf('/');
        string host = slash < 0 ? rest : rest.Substring(0, slash);
        Address = host.IndexOf(':') >= 0 ? host : host + (IsTls ? ":443" : ":80");
        Uri = slash < 0 ? "/" : rest.Substring(slash);
    }

    internal bool IsTls { get; }

    /// <summary>Host and port.</summary>
    internal string Address { get; }

    /// <summary>From the first slash on.</summary>
    internal string Uri { get; }
}
