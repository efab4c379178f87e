// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Spi;

/// <summary>The device has been opened already.</summary>
public class SpiDeviceAlreadyInUseException : Exception
{
    /// <summary>Makes the exception.</summary>
    public SpiDeviceAlreadyInUseException()
        : base("The SPI device is in use.")
    {
    }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
