// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Directories of a volume in the flash of a board.</summary>
/// <remarks>
/// <code>
/// PATH       | the files
/// PATH.work  | new content being written
/// PATH.ready | new content about to replace a file
/// </code>
/// The firmware's own files, con_*.sys, lie elsewhere and are never touched. Thread: one at a time.
/// </remarks>
public sealed class VolumeFlashStore : IFlashStore
{
    private const int LongestPathBytes = 245;
    private const int LongestSuffixBytes = 6;
    private const string WorkSuffix = ".work";
    private const string ReadySuffix = ".ready";

    private readonly IFlashVolume _volume;
    private readonly VolumeFlashIndex[] _areas;

    private VolumeFlashStore(IFlashVolume volume, string path, long totalBytes)
    {
        _volume = volume;
        TotalBytes = totalBytes;
        MaxNameBytes = LongestPathBytes - path.Length - LongestSuffixBytes - 1;
        _areas = new VolumeFlashIndex[] { IndexOf(path), IndexOf(path + WorkSuffix), IndexOf(path + ReadySuffix) };
    }

    /// <inheritdoc/>
    public long TotalBytes { get; }

    /// <inheritdoc/>
    public int MaxNameBytes { get; }

    /// <inheritdoc/>
    public bool IsReplacing => false;

    /// <inheritdoc/>
    public bool KeepsOpenFiles => false;

    /// <inheritdoc/>
    public bool NeedsReadBack => true;

    /// <summary>Opens a store; its directories are made if they do not exist.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="path">Directory of the files, ASCII.</param>
    /// <param name="totalBytes">Largest size of the files together.</param>
    /// <param name="store">The store; null on failure.</param>
    /// <returns>None, or IoError if a directory cannot be read.</returns>
    public static VfsError Open(IFlashVolume volume, string path, long totalBytes, out IFlashStore store)
    {
        VolumeFlashStore opened = new VolumeFlashStore(volume, path, totalBytes);
        bool isReadable = true;
        for (int i = 0; i < opened._areas.Length; i++)
            isReadable &= opened._areas[i].Read();
        store = isReadable ? opened : null;
        return isReadable ? VfsError.None : VfsError.IoError;
    }

    /// <inheritdoc/>
    public string[] List(FlashArea area) => _areas[(int)area].Names;

    /// <inheritdoc/>
    public long GetLength(FlashArea area, string name) => _areas[(int)area].GetLength(name);

    /// <inheritdoc/>
    public VfsError Open(FlashArea area, string name, FlashOpenMode mode, out IFlashFile file)
    {
        VolumeFlashIndex index = _areas[(int)area];
        VfsError error = _volume.Open(index.PathOf(name), mode, out file);
        if (mode == FlashOpenMode.Read)
            return error;
        if (error != VfsError.None)
        {
            index.Refresh(name);
            return error;
        }

        if (mode == FlashOpenMode.Create)
            index.Set(name, 0);
        file = new VolumeFlashFile(file, index, name);
        return error;
    }

    /// <inheritdoc/>
    public VfsError Delete(FlashArea area, string name)
    {
        VolumeFlashIndex index = _areas[(int)area];
        VfsError error = _volume.Delete(index.PathOf(name));
        if (error == VfsError.None)
            index.Remove(name);
        else
            index.Refresh(name);
        return error;
    }

    /// <inheritdoc/>
    public VfsError Move(FlashArea fromArea, string from, FlashArea toArea, string to)
    {
        VolumeFlashIndex source = _areas[(int)fromArea];
        VolumeFlashIndex target = _areas[(int)toArea];
        long length = source.GetLength(from);
        VfsError error = _volume.Move(source.PathOf(from), target.PathOf(to));
        if (error == VfsError.None)
        {
            target.Set(to, length);
            source.Remove(from);
            return error;
        }

        // Part of a copy is worth nothing, and must not be taken for complete content after a restart.
        _volume.Delete(target.PathOf(to));
        target.Refresh(to);
        source.Refresh(from);
        return error;
    }

    /// <inheritdoc/>
    public void Close()
    {
    }

    private VolumeFlashIndex IndexOf(string path) => new VolumeFlashIndex(_volume, path, MaxNameBytes);
}
