// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>Whole files of a file system.</summary>
public static class FileContents
{
    private const VfsOpenFlags Replacing = VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate;

    /// <summary>Reads a file.</summary>
    /// <param name="files">Where it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="maxBytes">Largest size that makes sense.</param>
    /// <returns>Its content; null if there is none, if it is larger, or if it cannot be read.</returns>
    public static byte[] Read(IFileSystem files, string name, int maxBytes)
    {
        IOpenFile file;
        if (files.Open(name, VfsOpenFlags.Read, out file) != VfsError.None)
            return null;
        byte[] data = file.Length <= maxBytes ? new byte[(int)file.Length] : null;
        int have = 0;
        int read = 1;
        while (data != null && have < data.Length && read > 0)
        {
            read = file.Read(have, data, have, data.Length - have);
            have += read;
        }

        file.Discard();
        return data != null && have == data.Length ? data : null;
    }

    /// <summary>Writes a file, or replaces it.</summary>
    /// <param name="files">Where it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="data">Holds the content.</param>
    /// <param name="count">Number of bytes.</param>
    /// <returns>False if it could not be written; an old file is still there then.</returns>
    public static bool Write(IFileSystem files, string name, byte[] data, int count)
    {
        IOpenFile file;
        if (files.Open(name, Replacing, out file) != VfsError.None)
            return false;
        if (file.Write(0, data, 0, count) == VfsError.None)
            return file.Close() == VfsError.None;
        file.Discard();
        return false;
    }

    /// <summary>Copies a file.</summary>
    /// <param name="from">Where it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="to">Where to.</param>
    /// <param name="newName">Its name there.</param>
    /// <returns>None, or why it could not be copied; nothing is left of it then. Exists: its name differs from that of another file in case alone.</returns>
    internal static VfsError Copy(IFileSystem from, string name, IFileSystem to, string newName)
    {
        IOpenFile source;
        IOpenFile target;
        VfsError error = from.Open(name, VfsOpenFlags.Read, out source);
        if (error != VfsError.None)
            return error;
        error = to.Open(newName, Replacing, out target);
        if (error == VfsError.None)
        {
            error = Copy(source, target) ? target.Close() : VfsError.IoError;
            if (error != VfsError.None)
                target.Discard();
        }

        source.Discard();
        return error;
    }

    /// <summary>Checks length and CRC of a file.</summary>
    internal static bool Matches(IFileSystem files, string name, int size, uint crc)
    {
        IOpenFile file;
        if (files.Open(name, VfsOpenFlags.Read, out file) != VfsError.None)
            return false;
        bool isEqual = file.Length == size && CrcOf(file, size) == crc;
        file.Discard();
        return isEqual;
    }

    private static uint CrcOf(IOpenFile file, int size)
    {
        Crc32 crc = new Crc32();
        byte[] buffer = new byte[size < OtaConstants.CopyBytes ? size : OtaConstants.CopyBytes];
        int have = 0;
        int read = 1;
        while (have < size && read > 0)
        {
            read = file.Read(have, buffer, 0, buffer.Length);
            if (read > 0)
                crc.Update(buffer, 0, read);
            have += read;
        }

        return have == size ? crc.Value : ~crc.Value;
    }

    private static bool Copy(IOpenFile source, IOpenFile target)
    {
        byte[] buffer = new byte[OtaConstants.CopyBytes];
        long position = 0;
        int read;
        while ((read = source.Read(position, buffer, 0, buffer.Length)) > 0)
        {
            if (target.Write(position, buffer, 0, read) != VfsError.None)
                return false;
            position += read;
        }

        return read == 0 && position == source.Length;
    }
}
