// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Host;

/// <summary>The script that a connection belongs to.</summary>
internal interface IConnectionScript
{
    /// <summary>Tells it what has happened.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="number">One of <see cref="ConnectionEvents"/>.</param>
    /// <param name="info">What belongs to the event; null for nothing.</param>
    void Tell(ScriptConnection connection, int number, MjsMemory info);
}
