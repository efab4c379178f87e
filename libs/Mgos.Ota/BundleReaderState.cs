// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>How far a <see cref="BundleReader"/> has come.</summary>
public enum BundleReaderState
{
    /// <summary>It takes bytes.</summary>
    Reading,

    /// <summary>It takes nothing until it is told to go on.</summary>
    Waiting,

    /// <summary>The bundle is complete, or nobody wants the rest: further bytes are passed over.</summary>
    Done,

    /// <summary>The bundle is refused.</summary>
    Failed,
}
