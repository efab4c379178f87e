// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.I2c;

namespace Mgos.Host.Buses;

/// <summary>One transfer that took place on a virtual I2C bus.</summary>
/// <param name="Address">The address, 7 bits.</param>
/// <param name="Written">The bytes written.</param>
/// <param name="Read">The bytes read.</param>
/// <param name="Status">How it ended.</param>
public sealed record I2cTransfer(int Address, byte[] Written, byte[] Read, I2cTransferStatus Status)
{
    /// <summary>Gives the transfer as text, such as <c>76 W:D0 R:60 FullTransfer</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Address.ToString("X2") + (Written.Length > 0 ? " W:" + Convert.ToHexString(Written) : "") + (Read.Length > 0 ? " R:" + Convert.ToHexString(Read) : "") + " " + Status;
}
