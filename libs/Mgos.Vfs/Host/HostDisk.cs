// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Mgos.Vfs;

/// <summary>The disk of a PC.</summary>
internal sealed class HostDisk : IHostDisk
{
    private const int ReadOnly = 0;

    /// <inheritdoc/>
    public bool IsCaseSensitive => !OperatingSystem.IsWindows() && !OperatingSystem.IsMacOS();

    /// <inheritdoc/>
    public void CreateDirectory(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public string[] ListFiles(string path)
    {
        string[] paths = Directory.GetFiles(path);
        for (int i = 0; i < paths.Length; i++)
            paths[i] = Path.GetFileName(paths[i]);
        return paths;
    }

    /// <inheritdoc/>
    public long GetLength(string path)
    {
        FileInfo info = new FileInfo(path);
        return info.Exists ? info.Length : -1;
    }

    /// <inheritdoc/>
    public IHostDiskFile Open(string path, bool isWriting, bool isCreating) => new HostDiskFile(path, isWriting, isCreating);

    /// <inheritdoc/>
    public void Delete(string path) => File.Delete(path);

    /// <inheritdoc/>
    public void Move(string from, string to) => File.Move(from, to, true);

    /// <summary>Has an effect on Unix; Windows keeps names in the journal of its file system and offers nothing to call.</summary>
    /// <param name="path">Path of the directory.</param>
    public void SyncDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        int descriptor = OpenDescriptor(path, ReadOnly);
        if (descriptor < 0)
            throw new IOException(path, Marshal.GetLastPInvokeError());
        // Some file systems refuse it for directories; then there is nothing more to be had.
        SyncDescriptor(descriptor);
        CloseDescriptor(descriptor);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int OpenDescriptor([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int SyncDescriptor(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int CloseDescriptor(int descriptor);
}
