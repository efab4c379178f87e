// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>The parts of <see cref="DigestCredentials"/>.</summary>
public enum DigestField
{
    /// <summary>Name of the user.</summary>
    UserName = 0,

    /// <summary>Realm.</summary>
    Realm = 1,

    /// <summary>Nonce, as the client wrote it.</summary>
    Nonce = 2,

    /// <summary>How often the client has used the nonce, as it wrote it.</summary>
    NonceCount = 3,

    /// <summary>Random text of the client.</summary>
    ClientNonce = 4,

    /// <summary>Quality of protection.</summary>
    Qop = 5,

    /// <summary>Request target, as the client wrote it. Not trusted: <see cref="Target"/> counts.</summary>
    Uri = 6,

    /// <summary>Response, hexadecimal.</summary>
    Response = 7,

    /// <summary>Name of the algorithm; absent means MD5.</summary>
    Algorithm = 8,

    /// <summary>Method of the request; not from the client's credentials.</summary>
    Method = 9,

    /// <summary>Path and query of the request; not from the client's credentials.</summary>
    Target = 10,
}
