// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Limits and times of the HTTP server, with their units.</summary>
/// <remarks>What depends on the machine, such as the number of connections, is in <see cref="HttpPlatform"/>.</remarks>
public static class HttpConstants
{
    /// <summary>Value of the header <c>Server</c>; the name that clients of the original see.</summary>
    public const string ServerName = "Mongoose/6.18";

    /// <summary>Longest request line and headers in bytes; more is answered with 431.</summary>
    public const int MaxHeadBytes = 4096;

    /// <summary>Longest request target in bytes; more is answered with 414.</summary>
    public const int MaxTargetBytes = 2048;

    /// <summary>Longest method in bytes; more is answered with 501.</summary>
    public const int MaxMethodBytes = 24;

    /// <summary>Most header lines of a request; more is answered with 431.</summary>
    public const int MaxHeaders = 64;

    /// <summary>Longest body in bytes that an endpoint takes unless it says otherwise; more is answered with 413.</summary>
    public const int DefaultMaxBodyBytes = 4096;

    /// <summary>Longest message in bytes that a WebSocket endpoint takes unless it says otherwise; more is closed with 1009.</summary>
    public const int DefaultMaxMessageBytes = 4096;

    /// <summary>First size in bytes of the input buffer of a connection; it grows up to what the request needs.</summary>
    public const int InputBufferBytes = 1024;

    /// <summary>Longest extension of a chunk in bytes.</summary>
    public const int MaxChunkExtensionBytes = 256;

    /// <summary>Longest trailer of a chunked body in bytes.</summary>
    public const int MaxTrailerBytes = 1024;

    /// <summary>Longest boundary of a multipart body in bytes, as RFC 2046 has it; else 400.</summary>
    public const int MaxBoundaryBytes = 70;

    /// <summary>Longest head of a part of a multipart body in bytes; more is answered with 431.</summary>
    public const int MaxPartHeadBytes = 1024;

    /// <summary>Time in milliseconds from the first byte of a request to the end of its headers; then 408.</summary>
    public const int HeadTimeoutMilliseconds = 10000;

    /// <summary>Time in milliseconds between two pieces of a request body; then 408.</summary>
    public const int BodyTimeoutMilliseconds = 10000;

    /// <summary>Time in milliseconds a connection may stay open without a request.</summary>
    public const int IdleTimeoutMilliseconds = 30000;

    /// <summary>Time in milliseconds for which a new connection without a request is not closed to make room for others.</summary>
    public const int FirstRequestPatienceMilliseconds = 1000;

    /// <summary>Time in milliseconds without progress after which a client that does not read is dropped.</summary>
    public const int SendTimeoutMilliseconds = 15000;

    /// <summary>Time in milliseconds a refused client may go on sending so that it gets to read the answer.</summary>
    public const int LingerTimeoutMilliseconds = 2000;

    /// <summary>Time in milliseconds an answer is waited for when the client has closed its side already.</summary>
    public const int AbandonedTimeoutMilliseconds = 60000;

    /// <summary>Silence in milliseconds after which a WebSocket sends a ping.</summary>
    public const int PingAfterMilliseconds = 5000;

    /// <summary>Silence in milliseconds after which a WebSocket is given up.</summary>
    public const int SilentWebSocketTimeoutMilliseconds = 60000;

    /// <summary>Time in milliseconds the peer has to answer a WebSocket close.</summary>
    public const int CloseTimeoutMilliseconds = 2000;

    /// <summary>How often in milliseconds the times above are checked.</summary>
    public const int CheckIntervalMilliseconds = 1000;

    /// <summary>Reads of one connection in a row before others get their turn.</summary>
    public const int MaxReadsPerTurn = 8;

    /// <summary>Pieces of a streamed body sent in a row before others get their turn.</summary>
    public const int MaxPiecesPerTurn = 8;

    /// <summary>Wall times in seconds since 1970 below this mean that the clock was never set; then no <c>Date</c> is sent.</summary>
    public const long EarliestPlausibleUnixSeconds = 1577836800;
}
