// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.EndToEnd.Tests;

/// <summary>One device for all tests of a class that do not change it.</summary>
public sealed class DemoFixture : IDisposable
{
    internal DemoDevice Device { get; } = DemoDevice.Boot();

    /// <inheritdoc/>
    public void Dispose() => Device.Dispose();
}
