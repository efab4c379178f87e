// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Spi;

/// <summary>Who may use a device.</summary>
public enum SpiSharingMode
{
    /// <summary>One.</summary>
    Exclusive,

    /// <summary>Several.</summary>
    Shared,
}
