// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using nanoFramework.TestFramework;

namespace Mgos.Vfs.Tests;

/// <summary>Short ways to write and to look at files.</summary>
internal static class TestFiles
{
    internal const VfsOpenFlags Replace = VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Truncate;
    internal const VfsOpenFlags Append = VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Append;
    internal const VfsOpenFlags Update = VfsOpenFlags.Read | VfsOpenFlags.Write;

    internal static VirtualFileSystem NewRam(int sizeBytes)
    {
        VirtualFileSystem files = new VirtualFileSystem(null);
        files.Devices.Add("root", new RamDevice(sizeBytes));
        IsOk(files.MountByName("/", "root", null, null));
        return files;
    }

    internal static void IsOk(VfsError error) => Assert.AreEqual((int)VfsError.None, (int)error);

    internal static void Fails(VfsError expected, VfsError error) => Assert.AreEqual((int)expected, (int)error);

    internal static VfsFile Open(VirtualFileSystem files, string path, VfsOpenFlags flags)
    {
        VfsFile file;
        Assert.AreEqual((int)VfsError.None, (int)files.Open(path, flags, out file), path);
        return file;
    }

    internal static void Fails(VfsError expected, VirtualFileSystem files, string path, VfsOpenFlags flags)
    {
        VfsFile file;
        Assert.AreEqual((int)expected, (int)files.Open(path, flags, out file), path);
        Assert.IsNull(file, path);
    }

    internal static VfsError Write(VfsFile file, string text)
    {
        byte[] data = Encoding.UTF8.GetBytes(text);
        return file.Write(data, 0, data.Length);
    }

    internal static void Put(VirtualFileSystem files, string path, string text, VfsOpenFlags flags)
    {
        VfsFile file = Open(files, path, flags);
        IsOk(Write(file, text));
        IsOk(file.Close());
    }

    internal static void Put(VirtualFileSystem files, string path, string text) => Put(files, path, text, Replace);

    internal static string Read(VfsFile file, int count)
    {
        byte[] data = new byte[count];
        int read = file.Read(data, 0, count);
        return read < 0 ? null : read == 0 ? "" : Encoding.UTF8.GetString(data, 0, read);
    }

    /// <summary>Null if there is no such file.</summary>
    internal static string Get(VirtualFileSystem files, string path)
    {
        byte[] data = files.ReadFile(path);
        return data == null ? null : data.Length == 0 ? "" : Encoding.UTF8.GetString(data, 0, data.Length);
    }
}
