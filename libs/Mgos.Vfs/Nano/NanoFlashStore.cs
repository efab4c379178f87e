// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO;

namespace Mgos.Vfs;

/// <summary>Directories in the flash of a board, littlefs underneath.</summary>
/// <remarks>
/// <code>
/// PATH       | the files
/// PATH.work  | new content being written
/// PATH.ready | new content about to replace a file
/// </code>
/// A rename is atomic but does not replace. What is written to a file takes effect when it is closed, all at once: littlefs copies on write.
/// The firmware's own files, con_*.sys, lie elsewhere and are never touched. Thread: one at a time.
/// </remarks>
internal sealed class NanoFlashStore : IFlashStore
{
    private const int LongestPathBytes = 245;
    private const int LongestSuffixBytes = 6;

    private readonly NanoFlashIndex[] _areas;

    /// <summary>Opens the directories; throws IOException.</summary>
    internal NanoFlashStore(string path, long totalBytes)
    {
        _areas = new NanoFlashIndex[] { new NanoFlashIndex(path), new NanoFlashIndex(path + ".work"), new NanoFlashIndex(path + ".ready") };
        TotalBytes = totalBytes;
        MaxNameBytes = LongestPathBytes - path.Length - LongestSuffixBytes - 1;
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

    /// <inheritdoc/>
    public string[] List(FlashArea area) => _areas[(int)area].Names;

    /// <inheritdoc/>
    public long GetLength(FlashArea area, string name) => _areas[(int)area].GetLength(name);

    /// <inheritdoc/>
    public VfsError Open(FlashArea area, string name, FlashOpenMode mode, out IFlashFile file)
    {
        NanoFlashIndex index = _areas[(int)area];
        bool isWriter = mode != FlashOpenMode.Read;
        file = null;
        try
        {
            FileStream stream = new FileStream(
                index.PathOf(name),
                mode == FlashOpenMode.Create ? FileMode.Create : FileMode.Open,
                isWriter ? FileAccess.ReadWrite : FileAccess.Read,
                FileShare.ReadWrite);
            if (mode == FlashOpenMode.Create)
                index.Set(name, 0);
            file = new NanoFlashFile(stream, index, name, isWriter);
            return VfsError.None;
        }
        catch (IOException e)
        {
            return NanoErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public VfsError Delete(FlashArea area, string name)
    {
        NanoFlashIndex index = _areas[(int)area];
        try
        {
            File.Delete(index.PathOf(name));
            index.Remove(name);
            return VfsError.None;
        }
        catch (IOException e)
        {
            return NanoErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public VfsError Move(FlashArea fromArea, string from, FlashArea toArea, string to)
    {
        NanoFlashIndex source = _areas[(int)fromArea];
        NanoFlashIndex target = _areas[(int)toArea];
        try
        {
            long length = source.GetLength(from);
            File.Move(source.PathOf(from), target.PathOf(to));
            source.Remove(from);
            target.Set(to, length);
            return VfsError.None;
        }
        catch (IOException e)
        {
            return NanoErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public void Close()
    {
    }
}
