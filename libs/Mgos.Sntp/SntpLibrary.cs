// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Sntp;

/// <summary>Keeps the clock right, unless <c>sntp.enable</c> is false.</summary>
public sealed class SntpLibrary : MgosLibrary
{
    /// <inheritdoc/>
    public override string Name => "Mgos.Sntp";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        if (SntpConfig.From(device).Enable)
            device.Parts.Add(new SntpClient(device));
        return true;
    }
}
