// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>Copies a slot, assemblies, index and files.</summary>
internal static class SlotCopy
{
    internal static bool Make(OtaStorage storage, int from, int to, VirtualFileSystem source)
    {
        IFileSystem target;
        if (storage.OpenFiles(to, out target) != VfsError.None)
            return false;
        bool isMade = SlotBackend.DeleteFiles(storage.Slots, to, target)
            && CopySlot(storage.Slots, OtaStorage.PrefixOf(from), OtaStorage.PrefixOf(to))
            && CopyFiles(source, target);
        target.Unmount();
        return isMade;
    }

    private static bool CopySlot(IFileSystem slots, string from, string to)
    {
        string[] names = slots.List();
        bool isCopied = names != null;
        for (int i = 0; isCopied && i < names.Length; i++)
        {
            if (names[i].IndexOf(from) == 0)
                isCopied = FileContents.Copy(slots, names[i], slots, to + names[i].Substring(from.Length)) == VfsError.None;
        }

        return isCopied;
    }

    private static bool CopyFiles(VirtualFileSystem source, IFileSystem target)
    {
        string[] names = source.List(VfsConstants.RootPath);
        bool isCopied = names != null;
        for (int i = 0; isCopied && i < names.Length; i++)
            isCopied = CopyFile(source, names[i], target);
        return isCopied;
    }

    private static bool CopyFile(VirtualFileSystem source, string name, IFileSystem target)
    {
        VfsFile file;
        IOpenFile copy;
        if (source.Open(name, VfsOpenFlags.Read, out file) != VfsError.None)
            return false;
        bool isCopied = target.Open(name, VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate, out copy) == VfsError.None;
        if (isCopied)
        {
            isCopied = CopyContent(file, copy) && copy.Close() == VfsError.None;
            if (!isCopied)
                copy.Discard();
        }

        file.Discard();
        return isCopied;
    }

    private static bool CopyContent(VfsFile source, IOpenFile target)
    {
        byte[] buffer = new byte[OtaConstants.CopyBytes];
        long position = 0;
        int read;
        while ((read = source.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (target.Write(position, buffer, 0, read) != VfsError.None)
                return false;
            position += read;
        }

        return read == 0;
    }
}
