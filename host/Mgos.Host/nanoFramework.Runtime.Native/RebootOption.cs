// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.Runtime.Native;

/// <summary>How a device reboots.</summary>
/// <remarks>A virtual device starts its app anew whatever the option is.</remarks>
public enum RebootOption
{
    /// <summary>Resets the chip.</summary>
    NormalReboot = 0,

    /// <summary>Resets into nanoBooter.</summary>
    EnterNanoBooter = 1,

    /// <summary>Restarts the runtime only.</summary>
    ClrOnly = 2,

    /// <summary>Resets into the boot loader of the chip's maker.</summary>
    EnterProprietaryBooter = 8,
}
