// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO;

namespace Mgos.Vfs;

/// <summary>The internal flash of a board, littlefs underneath.</summary>
internal sealed class NanoVolume : IFlashVolume
{
    private const long NoFile = -1;

    /// <inheritdoc/>
    public string[] ListFiles(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
            string[] paths = Directory.GetFiles(directory);
            for (int i = 0; i < paths.Length; i++)
                paths[i] = paths[i].Substring(paths[i].LastIndexOf('\\') + 1);
            return paths;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public long GetLength(string path)
    {
        if (!File.Exists(path))
            return NoFile;
        try
        {
            using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            {
                return stream.Length;
            }
        }
        catch (IOException)
        {
            return NoFile;
        }
    }

    /// <inheritdoc/>
    public VfsError Open(string path, FlashOpenMode mode, out IFlashFile file)
    {
        file = null;
        try
        {
            file = new NanoVolumeFile(new FileStream(
                path,
                mode == FlashOpenMode.Create ? FileMode.Create : FileMode.Open,
                mode == FlashOpenMode.Read ? FileAccess.Read : FileAccess.ReadWrite,
                FileShare.ReadWrite));
            return VfsError.None;
        }
        catch (IOException e)
        {
            return NanoErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public VfsError Delete(string path)
    {
        try
        {
            File.Delete(path);
            return VfsError.None;
        }
        catch (IOException e)
        {
            return NanoErrors.From(e);
        }
    }

    /// <inheritdoc/>
    public VfsError Move(string from, string to)
    {
        try
        {
            File.Move(from, to);
            return VfsError.None;
        }
        catch (IOException e)
        {
            return NanoErrors.From(e);
        }
    }
}
