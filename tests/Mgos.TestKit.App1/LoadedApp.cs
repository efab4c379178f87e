// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.TestKit.App1;

/// <summary>An app that starts, and leaves its name.</summary>
internal sealed class LoadedApp : MgosApp
{
    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        byte[] name = Encoding.UTF8.GetBytes("app 1");
        device.Files.WriteFile("started_by", name, name.Length);
        return InitResult.Ok;
    }
}
