// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Importance of a log line.</summary>
/// <remarks>Mirrors <c>enum cs_log_level</c>, numbers included.</remarks>
public enum LogLevel
{
    /// <summary>As a limit: nothing is logged. As the level of a text: it was printed, not logged.</summary>
    None = -1,

    /// <summary>Something failed.</summary>
    Error = 0,

    /// <summary>Something looks wrong.</summary>
    Warn = 1,

    /// <summary>What a user wants to know of normal operation.</summary>
    Info = 2,

    /// <summary>What a developer wants to know.</summary>
    Debug = 3,

    /// <summary>Everything.</summary>
    VerboseDebug = 4,
}
