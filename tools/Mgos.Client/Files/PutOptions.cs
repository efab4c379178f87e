// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client.Files;

/// <summary>How a file is written.</summary>
public sealed class PutOptions
{
    /// <summary>Whether the file itself is overwritten, piece by piece, instead of a temporary one that replaces it at the end.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Whether the file is read back and compared.</summary>
    public bool IsVerified { get; init; }

    /// <summary>Receives the progress; null for nobody.</summary>
    public IProgress<FileProgress>? Progress { get; init; }
}
