// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>What came out of a check of credentials.</summary>
public enum DigestResult
{
    /// <summary>The client is who it says.</summary>
    Valid = 0,

    /// <summary>There are no credentials, or they cannot be read.</summary>
    Missing = 1,

    /// <summary>Wrong password, or no such user.</summary>
    Refused = 2,

    /// <summary>The password is right, but the nonce is not good any more, or has been used in this way already.</summary>
    Stale = 3,

    /// <summary>The password file is missing or cannot be read.</summary>
    NoPasswordFile = 4,
}
