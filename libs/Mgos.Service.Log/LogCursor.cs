// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Service.Log;

/// <summary>How far a reader of a <see cref="LogRing"/> has come. Belongs to the ring.</summary>
internal sealed class LogCursor
{
    /// <summary>Most verbose level that is read.</summary>
    internal LogLevel Level { get; set; }

    /// <summary>Position of the next record.</summary>
    internal long Position { get; set; }

    /// <summary>Records of this level that were overwritten before they were read, or were lost after.</summary>
    internal int Dropped { get; set; }
}
