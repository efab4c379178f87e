// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.I2c;

/// <summary>The outcome of a transfer.</summary>
public readonly struct I2cTransferResult
{
    internal I2cTransferResult(I2cTransferStatus status, int bytes)
    {
        Status = status;
        BytesTransferred = (uint)bytes;
    }

    /// <summary>Gets the number of bytes written and read.</summary>
    public uint BytesTransferred { get; }

    /// <summary>Gets how the transfer ended.</summary>
    public I2cTransferStatus Status { get; }
}
