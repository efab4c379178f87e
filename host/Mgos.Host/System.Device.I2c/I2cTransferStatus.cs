// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.I2c;

/// <summary>How a transfer ended.</summary>
public enum I2cTransferStatus
{
    /// <summary>It failed for another reason.</summary>
    UnknownError,

    /// <summary>All bytes were transferred.</summary>
    FullTransfer,

    /// <summary>The device held the clock for too long.</summary>
    ClockStretchTimeout,

    /// <summary>Some of the bytes were transferred.</summary>
    PartialTransfer,

    /// <summary>No device answered at the address, or one refused a byte.</summary>
    SlaveAddressNotAcknowledged,
}
