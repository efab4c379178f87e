// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Limits of the HTTP server that depend on the machine: a PC.</summary>
public static class HttpPlatform
{
    /// <summary>Connections that may be open at the same time. More wait until one is closed; idle ones make room.</summary>
    public const int MaxConnections = 1024;

    /// <summary>Size in bytes of the pieces in which files are sent.</summary>
    public const int PieceBytes = 16384;

    /// <summary>Size in bytes of the pieces in which bodies are handed to their receivers.</summary>
    public const int BodyPieceBytes = 16384;

    /// <summary>Size in bytes of the buffer for received WebSocket data.</summary>
    public const int InputBytes = 4096;

    /// <summary>Size in bytes of the buffer in which head and body of a short answer go out together.</summary>
    public const int ScratchBytes = 8192;

    /// <summary>Bytes of messages that may wait on a WebSocket before it takes no more.</summary>
    public const int MaxPendingBytes = 262144;

    /// <summary>Largest file in bytes for which an Etag is computed.</summary>
    public const int MaxTaggedFileBytes = 1048576;
}
