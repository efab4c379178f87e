// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host;

/// <summary>State of the time client of a machine's firmware.</summary>
internal sealed class MachineTimeClient
{
    internal bool IsStarted { get; set; } = true;

    internal string Server1 { get; set; } = "0.pool.ntp.org";

    internal string Server2 { get; set; } = "1.pool.ntp.org";
}
