// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Service.Log;

/// <summary>A line taken out of a <see cref="LogRing"/>.</summary>
internal sealed class LogRecord
{
    /// <summary>Number of the line; each line that is kept has the next one.</summary>
    internal uint Sequence { get; set; }

    /// <summary>Uptime when it was logged.</summary>
    internal long Milliseconds { get; set; }

    /// <summary>Its level.</summary>
    internal LogLevel Level { get; set; }

    /// <summary>Lines that the reader has lost in front of this one.</summary>
    internal int Dropped { get; set; }

    /// <summary>UTF-8 without line end.</summary>
    internal byte[] Text { get; } = new byte[CoreConstants.MaxLogMessageBytes];

    /// <summary>Number of bytes of <see cref="Text"/>.</summary>
    internal int Count { get; set; }
}
