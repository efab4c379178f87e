// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Hash of digest authentication; the numbers are those of <c>http.auth_algo</c> and <c>rpc.auth_algo</c>.</summary>
public enum DigestAlgorithm
{
    /// <summary>MD5.</summary>
    Md5 = 0,

    /// <summary>SHA-256.</summary>
    Sha256 = 1,
}
