// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.EndToEnd.Tests;

/// <summary>Two protected devices, one with MD5 and one with SHA-256, for tests that leave them as they are.</summary>
public sealed class ProtectedFixture : IAsyncLifetime
{
    private ProtectedDevice? _md5;
    private ProtectedDevice? _sha256;

    internal ProtectedDevice Of(bool isSha256) => (isSha256 ? _sha256 : _md5)!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        _md5 = await ProtectedDevice.Boot(false);
        _sha256 = await ProtectedDevice.Boot(true);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _md5?.Dispose();
        _sha256?.Dispose();
        return Task.CompletedTask;
    }
}
