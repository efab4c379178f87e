// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.TestKit;

/// <summary>A firmware made of the libraries that a test names.</summary>
public sealed class TestFirmware : FirmwareImage
{
    private readonly MgosLibrary[] _libraries;
    private readonly object[] _parts;

    /// <summary>Makes a firmware.</summary>
    /// <param name="parts">What the generated code of an app would put on the device, such as a configuration schema; may be null.</param>
    /// <param name="libraries">Libraries in start order.</param>
    public TestFirmware(object[] parts, MgosLibrary[] libraries)
    {
        _parts = parts ?? new object[0];
        _libraries = libraries;
    }

    /// <inheritdoc/>
    public override string AppName => "test-app";

    /// <inheritdoc/>
    public override string Version => "1.2";

    /// <inheritdoc/>
    public override string BuildId => "20260101-000000/test";

    /// <inheritdoc/>
    public override string BuildTimestamp => "2026-01-01T00:00:00Z";

    /// <inheritdoc/>
    public override MgosLibrary[] CreateLibraries() => _libraries;

    /// <inheritdoc/>
    public override void Prepare(Device device)
    {
        for (int i = 0; i < _parts.Length; i++)
            device.Parts.Add(_parts[i]);
    }
}
