// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Buses;

/// <summary>What a 1-Wire device waits for.</summary>
internal enum OneWireState
{
    /// <summary>The next reset.</summary>
    Idle,

    /// <summary>A ROM command.</summary>
    Command,

    /// <summary>A ROM to compare with its own.</summary>
    Match,

    /// <summary>The next step of a search.</summary>
    Search,

    /// <summary>Slots in which to send its ROM.</summary>
    Sending,

    /// <summary>Bytes that are meant for it.</summary>
    Selected,
}
