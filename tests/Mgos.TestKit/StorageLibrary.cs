// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.TestKit;

/// <summary>Gives a device its storage, in place of the file system library.</summary>
public sealed class StorageLibrary : MgosLibrary
{
    private readonly IFileStorage _storage;

    /// <summary>Makes the library.</summary>
    /// <param name="storage">Becomes <see cref="Device.Files"/>.</param>
    public StorageLibrary(IFileStorage storage)
    {
        _storage = storage;
    }

    /// <inheritdoc/>
    public override string Name => "storage";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        device.Files = _storage;
        return true;
    }
}
