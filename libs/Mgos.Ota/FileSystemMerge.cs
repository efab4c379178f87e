// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>Gives a new firmware the files of the old one that it does not bring itself, its configuration among them.</summary>
/// <remarks>Mirrors <c>mgos_ota_merge_fs</c>. The old files are only read. Each file is copied in one step; a merge that was cut off may be repeated.</remarks>
public static class FileSystemMerge
{
    private const string DefaultsFile = "conf0.json";

    /// <summary>Copies what is missing.</summary>
    /// <param name="oldFiles">Files of the old firmware.</param>
    /// <param name="newFiles">Files of the new firmware.</param>
    /// <param name="filter">Chooses files; null for all.</param>
    /// <returns>Number of files copied; -1 if one could not be, for example for lack of room.</returns>
    public static int Run(IFileSystem oldFiles, IFileSystem newFiles, IMergeFilter filter)
    {
        string[] names = oldFiles.List();
        if (names == null)
            return -1;
        VfsFileInfo info = new VfsFileInfo();
        int copied = 0;
        for (int i = 0; i < names.Length; i++)
        {
            VfsError found = newFiles.Stat(names[i], info);
            if (found == VfsError.None || names[i] == DefaultsFile || (filter != null && !filter.ShouldCopy(names[i])))
                continue;
            VfsError error = found == VfsError.NotFound ? FileContents.Copy(oldFiles, names[i], newFiles, names[i]) : found;

            // A new file whose name differs in case alone is that file.
            if (error == VfsError.Exists)
                continue;
            if (error != VfsError.None)
                return -1;
            copied++;
        }

        return copied;
    }
}
