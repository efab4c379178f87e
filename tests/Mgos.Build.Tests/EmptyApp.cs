// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Build.Tests;

/// <summary>An app that does nothing.</summary>
internal sealed class EmptyApp : MgosApp
{
    public override InitResult OnInit(Device device) => InitResult.Ok;
}
