// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Auth;

/// <summary>Result of a search in a password file.</summary>
public enum PasswordLookup
{
    /// <summary>The user is there.</summary>
    Found,

    /// <summary>The user is not there.</summary>
    NotFound,

    /// <summary>The file is missing or cannot be read.</summary>
    Unreadable,
}
