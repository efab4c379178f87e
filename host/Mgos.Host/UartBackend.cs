// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host;

/// <summary>What a serial port of a virtual device is connected to.</summary>
public enum UartBackend
{
    /// <summary>Nothing: the port does not exist.</summary>
    None,

    /// <summary>A pseudo-terminal.</summary>
    Pty,

    /// <summary>A TCP port on 127.0.0.1.</summary>
    Tcp,

    /// <summary>Standard input and output.</summary>
    Stdio,
}
