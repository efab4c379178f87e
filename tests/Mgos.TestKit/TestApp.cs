// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.TestKit;

/// <summary>An app that does nothing but report what a test wants it to.</summary>
public sealed class TestApp : MgosApp
{
    /// <summary>Result of <see cref="OnInit"/>.</summary>
    public InitResult Result { get; set; } = InitResult.Ok;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device) => Result;
}
