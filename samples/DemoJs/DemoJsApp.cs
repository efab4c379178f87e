// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace DemoJs;

/// <summary>Does nothing itself: what the device does stands in <c>fs/init.js</c>.</summary>
internal sealed class DemoJsApp : MgosApp
{
    /// <inheritdoc/>
    public override InitResult OnInit(Device device) => InitResult.Ok;
}
