// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.JStore;

/// <summary>Limits of a store.</summary>
public static class JStoreConstants
{
    /// <summary>As many items a store has at the most.</summary>
    public const int MaxItems = 500;

    /// <summary>As long the file of a store may be.</summary>
    public const int MaxFileBytes = 65536;

    /// <summary>There is no such item.</summary>
    public const int NotFound = -1;

    internal const int IdWriterBytes = 64;
}
