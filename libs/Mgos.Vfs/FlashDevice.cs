// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>A place for files in the flash of a board or in the state directory of a virtual device.</summary>
public sealed class FlashDevice : VfsDevice
{
    private readonly IFlashStoreFactory _stores;
    private readonly string _base;
    private readonly string _type;
    private readonly long _offset;
    private readonly long _size;

    /// <summary>Makes a device.</summary>
    /// <param name="stores">Opens its store.</param>
    /// <param name="identity">Empty for the root file system, else lower-case letters, digits, _ and -. Devices of equal identity are the same.</param>
    /// <param name="type">Device type to be shown.</param>
    public FlashDevice(IFlashStoreFactory stores, string identity, string type)
        : this(stores, identity, type, 0, stores.StoreBytes)
    {
    }

    private FlashDevice(IFlashStoreFactory stores, string identity, string type, long offset, long size)
    {
        _stores = stores;
        _base = identity;
        _type = type;
        _offset = offset;
        _size = size;
    }

    /// <inheritdoc/>
    public override string Type => _type;

    /// <inheritdoc/>
    public override long SizeBytes => _size;

    private string Identity => _offset == 0 ? _base : _base + "+" + _offset.ToString();

    /// <inheritdoc/>
    public override bool Overlaps(VfsDevice other)
    {
        FlashDevice flash = other as FlashDevice;
        return flash != null && flash._base == _base && _offset < flash._offset + flash._size && flash._offset < _offset + _size;
    }

    /// <inheritdoc/>
    public override VfsDevice Window(long offset, long size) =>
        _base.Length == 0 ? null : new FlashDevice(_stores, _base, VfsConstants.PartDeviceType, _offset + offset, size);

    /// <inheritdoc/>
    public override VfsError FormatFlat(long sizeBytes)
    {
        IFileSystem fileSystem;
        VfsError error = MountFlat(sizeBytes, out fileSystem);
        if (error != VfsError.None)
            return error;
        error = ((FlashFileSystem)fileSystem).RemoveAll();
        fileSystem.Unmount();
        return error;
    }

    /// <inheritdoc/>
    public override VfsError MountFlat(long sizeBytes, out IFileSystem fileSystem)
    {
        fileSystem = null;
        IFlashStore store;
        VfsError error = _stores.Open(Identity, sizeBytes, out store);
        if (error != VfsError.None)
            return error;
        FlashFileSystem flash = new FlashFileSystem(store);
        error = flash.Recover();
        if (error == VfsError.None)
            fileSystem = flash;
        else
            store.Close();
        return error;
    }
}
