// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.FileLogger;

/// <summary>Limits of the log in files.</summary>
public static class FileLoggerConstants
{
    /// <summary>As many files there are at the most.</summary>
    public const int MaxFiles = 100;

    /// <summary>Bytes in memory unless the configuration says otherwise.</summary>
    public const int DefaultBufferBytes = 256;

    /// <summary>As many bytes may be kept in memory.</summary>
    public const int MaxBufferBytes = 4096;

    internal const int MaxSequence = 99;
    internal const int SetCount = 3;
}
