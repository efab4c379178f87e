// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace OtaEngine;

/// <summary>The factory firmware: its libraries take updates, it does nothing itself.</summary>
internal sealed class FactoryApp : MgosApp
{
    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        device.Log.Info(nameof(FactoryApp), "Nothing is installed: waiting for an update");
        return InitResult.Ok;
    }
}
