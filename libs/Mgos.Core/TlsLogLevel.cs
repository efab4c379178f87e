// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>How much is logged about TLS, <c>debug.mbedtls_level</c>.</summary>
/// <remarks>Mirrors the debug threshold of mbedTLS; each level has what is below it, too.</remarks>
public enum TlsLogLevel
{
    /// <summary>Nothing but that a connection could not be secured.</summary>
    None = 0,

    /// <summary>Why a handshake failed, as errors.</summary>
    Errors = 1,

    /// <summary>What a handshake agreed on, as information: protocol, cipher, certificate of the peer.</summary>
    States = 2,

    /// <summary>The certificates that the peer sends, at level 3 of the log.</summary>
    Details = 3,

    /// <summary>As <see cref="Details"/>: the runtime tells no more.</summary>
    Verbose = 4,
}
