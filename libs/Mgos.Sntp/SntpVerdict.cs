// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Sntp;

/// <summary>What a datagram is to a client that has sent a query.</summary>
public enum SntpVerdict
{
    /// <summary>The answer, with a time.</summary>
    Time,

    /// <summary>No answer to this query: too short, of another kind, or to somebody else's question.</summary>
    NotAnAnswer,

    /// <summary>The server does not know the time itself.</summary>
    NotSynchronized,

    /// <summary>The server wants to be left alone.</summary>
    Refused,
}
