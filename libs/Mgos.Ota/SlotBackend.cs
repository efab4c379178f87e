// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;
using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>Puts an update into the slot that is not running.</summary>
/// <remarks>
/// Steps, each durable before the next: the record says that the slot is not complete; its files are deleted; the new ones are written; they are read again;
/// the index is written and read again; the record puts the slot on trial. Until that last step the next boot starts what runs now. Nothing of the running slot is changed.
/// </remarks>
public sealed class SlotBackend : IOtaBackend
{
    private const VfsOpenFlags Replacing = VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate;
    private const int FirstIndexBytes = 512;

    private readonly OtaStorage _storage;
    private readonly BootControl _boot;
    private PartDigest _digest;
    private BundleManifest _manifest;
    private IFileSystem _files;
    private IOpenFile _file;
    private bool[] _isStored;
    private uint[] _crcs;
    private int _slot;
    private int _part;
    private int _position;

    /// <summary>Makes a backend.</summary>
    /// <param name="storage">Where the slots are.</param>
    /// <param name="boot">Knows what is running.</param>
    public SlotBackend(OtaStorage storage, BootControl boot)
    {
        _storage = storage;
        _boot = boot;
    }

    /// <inheritdoc/>
    public string Error { get; private set; }

    /// <inheritdoc/>
    public bool Begin(BundleManifest manifest)
    {
        Abort();
        _slot = _boot.TargetSlot;
        Error = SlotParts.Check(manifest, OtaConstants.MaxFileNameBytes);
        string missing = Error == null ? SlotParts.FindMissing(manifest, _boot.Engine) : null;
        if (missing != null)
            Error = "Missing in the boot firmware: " + missing;
        if (Error != null)
            return false;
        if (!_boot.Invalidate(_slot))
            return Fail(OtaTexts.BootFailed);
        if (_storage.OpenFiles(_slot, out _files) != VfsError.None || !DeleteOld())
            return Fail(OtaTexts.StartFailed);
        if (!HasRoom(manifest))
            return Fail(OtaTexts.TooBig);
        _manifest = manifest;
        _digest = new PartDigest();
        _isStored = new bool[manifest.PartCount];
        _crcs = new uint[manifest.PartCount];
        return true;
    }

    /// <inheritdoc/>
    public OtaAction BeginFile(BundleEntry entry)
    {
        IFileSystem files;
        string name;
        OtaAction action = Choose(entry, out files, out name);
        if (action != OtaAction.Ok || files.Open(name, Replacing, out _file) == VfsError.None)
            return action;
        Error = OtaTexts.StartFailed;
        return OtaAction.Abort;
    }

    /// <inheritdoc/>
    public bool WriteFile(byte[] data, int offset, int count)
    {
        if (_file.Write(_position, data, offset, count) != VfsError.None)
            return Fail(OtaTexts.WriteFailed);
        _position += count;
        _digest.Update(data, offset, count);
        return true;
    }

    /// <inheritdoc/>
    public bool EndFile(BundleEntry entry)
    {
        if (!_digest.Matches())
            return Fail(OtaTexts.BadDigest);
        IOpenFile file = _file;
        _file = null;
        if (file.Close() != VfsError.None)
            return Fail(OtaTexts.TailFailed);
        _crcs[_part] = entry.Crc;
        _isStored[_part] = true;
        return true;
    }

    /// <inheritdoc/>
    public bool Complete(int commitTimeoutSeconds)
    {
        if (!IsComplete())
            return false;

        // What is not needed any more makes room for the index.
        _digest = null;
        uint crc;
        bool isWritten = WriteIndex(out crc);
        _manifest = null;
        if (!isWritten || !IsReadable(crc))
            return Fail(OtaTexts.StatusFailed);
        CloseFiles();
        return _boot.BeginTrial(_slot, crc, commitTimeoutSeconds) || Fail(OtaTexts.BootFailed);
    }

    /// <inheritdoc/>
    public void Abort()
    {
        if (_file != null)
            _file.Discard();
        _file = null;
        CloseFiles();
        _manifest = null;
        _digest = null;
        _isStored = null;
        _crcs = null;
    }

    /// <summary>Deletes what a slot holds; false if that fails.</summary>
    internal static bool DeleteFiles(IFileSystem slots, int slot, IFileSystem files)
    {
        string[] names = slots.List();
        string prefix = OtaStorage.PrefixOf(slot);
        bool isDeleted = names != null;
        for (int i = 0; isDeleted && i < names.Length; i++)
        {
            if (names[i].IndexOf(prefix) == 0)
                isDeleted = slots.Remove(names[i]) == VfsError.None;
        }

        return isDeleted && ((FlashFileSystem)files).RemoveAll() == VfsError.None;
    }

    // Boot records have to be written when the slot is full, too.
    private bool HasRoom(BundleManifest manifest) =>
        SlotParts.RoomFor(manifest, true) + OtaConstants.ReservedBytes <= _storage.Slots.FreeBytes && SlotParts.RoomFor(manifest, false) <= _files.FreeBytes;

    // The part is gone when the file is opened: it takes a kilobyte.
    private OtaAction Choose(BundleEntry entry, out IFileSystem files, out string name)
    {
        files = null;
        name = null;
        ManifestPart part = _manifest.FindPart(entry.Name);
        if (part == null || !SlotParts.IsWanted(part))
            return OtaAction.Skip;
        Error = _isStored[part.Index] ? OtaTexts.Duplicate : part.Size != entry.Size ? OtaTexts.WrongSize : null;
        if (Error != null)
            return OtaAction.Abort;
        files = FilesOf(part);
        name = NameOf(part);
        _part = part.Index;
        _position = 0;
        _digest.Begin(part);
        return OtaAction.Ok;
    }

    private bool DeleteOld() => DeleteFiles(_storage.Slots, _slot, _files);

    private bool IsComplete()
    {
        _manifest.Rewind();
        ManifestPart part = _manifest.ReadPart();
        while (part != null)
        {
            if (SlotParts.IsWanted(part) && !_isStored[part.Index])
                return Fail(OtaTexts.Incomplete);
            part = _manifest.ReadPart();
        }

        return true;
    }

    private bool WriteIndex(out uint crc)
    {
        JsonWriter index = new JsonWriter(FirstIndexBytes, OtaConstants.MaxIndexBytes);
        new SlotIndexWriter(_manifest, _crcs).Write(index);
        crc = SlotIndex.CrcOf(index.Data, index.Length);
        return !index.IsTruncated && FileContents.Write(_storage.Slots, SlotIndex.NameOf(_slot), index.Data, index.Length);
    }

    private bool IsReadable(uint crc)
    {
        SlotIndex written = SlotIndex.Read(_storage.Slots, _slot, crc);
        return written != null && written.FindDamage(_storage.Slots, _slot, _files) == null;
    }

    private IFileSystem FilesOf(ManifestPart part) => SlotParts.IsAssembly(part) ? _storage.Slots : _files;

    private string NameOf(ManifestPart part) => SlotParts.IsAssembly(part) ? OtaStorage.PrefixOf(_slot) + part.FileName : part.FileName;

    private bool Fail(string error)
    {
        Error = error;
        return false;
    }

    private void CloseFiles()
    {
        IFileSystem files = _files;
        _files = null;
        if (files != null)
            files.Unmount();
    }
}
