// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>Where boot records, slots and the root file systems of the slots are.</summary>
/// <remarks>
/// <code>
/// flash device | what it holds
/// +ota         | mg0.rec, mg1.rec: boot records; sN_slot.json: index of slot N; sN_X: assembly X of slot N
/// +fs0, +fs1   | root file system of slot 0, of slot 1
/// the root     | root file system of the factory firmware
/// </code>
/// No configuration can name these devices, because of the plus sign. Thread: loop.
/// </remarks>
public sealed class OtaStorage
{
    private const string BootDevice = "+ota";
    private const string FilesDevice = "+fs";

    private readonly IFlashStoreFactory _stores;

    private OtaStorage(IFlashStoreFactory stores, IFileSystem slots)
    {
        _stores = stores;
        Slots = slots;
        Records = new BootRecordFiles(slots);
    }

    /// <summary>Boot records, indexes and assemblies.</summary>
    public IFileSystem Slots { get; }

    /// <summary>The boot record.</summary>
    public BootRecordFiles Records { get; }

    /// <summary>Opens the storage.</summary>
    /// <param name="stores">Storage of the machine.</param>
    /// <param name="storage">The storage; null on failure.</param>
    /// <returns>None, or what is wrong.</returns>
    public static VfsError Open(IFlashStoreFactory stores, out OtaStorage storage)
    {
        IFileSystem slots;
        VfsError error = Open(stores, BootDevice, out slots);
        storage = error == VfsError.None ? new OtaStorage(stores, slots) : null;
        return error;
    }

    /// <summary>Opens the root file system of a slot that is not running; unmount it at the end.</summary>
    /// <param name="slot">The slot, or <see cref="OtaConstants.FactorySlot"/>.</param>
    /// <param name="files">The files; null on failure.</param>
    /// <returns>None, or what is wrong.</returns>
    public VfsError OpenFiles(int slot, out IFileSystem files) => Open(_stores, DeviceOf(slot), out files);

    /// <summary>Storage for the device that runs a slot: its root is that of the slot, all other flash devices are those of the machine.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>The storage.</returns>
    public IFlashStoreFactory StoresOf(int slot) => new SlotStores(_stores, DeviceOf(slot));

    /// <summary>Ends the use of the storage.</summary>
    public void Close() => Slots.Unmount();

    /// <summary>Prefix of the names of a slot's files.</summary>
    internal static string PrefixOf(int slot) => "s" + slot.ToString() + "_";

    private static string DeviceOf(int slot) => slot == OtaConstants.FactorySlot ? "" : FilesDevice + slot.ToString();

    private static VfsError Open(IFlashStoreFactory stores, string identity, out IFileSystem files)
    {
        files = null;
        IFlashStore store;
        VfsError error = stores.Open(identity, stores.StoreBytes, out store);
        if (error != VfsError.None)
            return error;
        FlashFileSystem opened = new FlashFileSystem(store);
        error = opened.Recover();
        if (error == VfsError.None)
            files = opened;
        else
            store.Close();
        return error;
    }

    private sealed class SlotStores : IFlashStoreFactory
    {
        private readonly IFlashStoreFactory _stores;
        private readonly string _root;

        internal SlotStores(IFlashStoreFactory stores, string root)
        {
            _stores = stores;
            _root = root;
        }

        public long StoreBytes => _stores.StoreBytes;

        public VfsError Open(string identity, long sizeBytes, out IFlashStore store) =>
            _stores.Open(identity.Length == 0 ? _root : identity, sizeBytes, out store);
    }
}
