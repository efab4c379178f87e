// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.TestKit.App2;

/// <summary>An app that leaves its name, and does not start where there is a file <c>refuse</c>.</summary>
internal sealed class LoadedApp : MgosApp
{
    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        byte[] name = Encoding.UTF8.GetBytes("app 2");
        device.Files.WriteFile("started_by", name, name.Length);
        return device.Files.ReadFile("refuse") == null ? InitResult.Ok : InitResult.AppInitFailed;
    }
}
