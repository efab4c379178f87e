// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Mjs.Host;

/// <summary>C's file functions on the device's files, for api_file.js.</summary>
internal sealed class FileFunctions : IMjsFunctions
{
    private const int Failed = -1;

    private readonly MjsEngine _engine;
    private readonly VirtualFileSystem _files;

    internal FileFunctions(MjsEngine engine, VirtualFileSystem files)
    {
        _engine = engine;
        _files = files;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "fopen": return Open;
            case "fclose": return Close;
            case "fread": return Read;
            case "fwrite": return Write;
            case "remove": return Remove;
            case "rename": return Rename;
            case "mgos_mjs_read_file": return ReadAll;
            default: return null;
        }
    }

    private void Open(MjsCall call)
    {
        string path = call.GetText(0);
        VfsOpenFlags flags = FileMode.Parse(call.GetText(1));
        VfsFile file = null;
        bool isOpen = path != null && flags != 0 && _files.Open(path, flags, out file) == VfsError.None;
        call.Return(isOpen ? new MjsMemory(_engine, null, file) : null, 0);
    }

    private static void Close(MjsCall call)
    {
        VfsFile file = FileOf(call, 0);
        if (file != null)
            file.Close();
    }

    private static void Read(MjsCall call)
    {
        VfsFile file = FileOf(call, 3);
        byte[] data;
        int offset;
        int count = CountOf(call, out data, out offset);
        int read = file == null || count == 0 ? 0 : file.Read(data, offset, count);
        call.Return(read <= 0 ? 0 : read / call.GetInt(1));
    }

    private static void Write(MjsCall call)
    {
        VfsFile file = FileOf(call, 3);
        byte[] data;
        int offset;
        int count = CountOf(call, out data, out offset);
        bool isWritten = file != null && count > 0 && file.Write(data, offset, count) == VfsError.None;
        call.Return(isWritten ? count / call.GetInt(1) : 0);
    }

    // Whole items only, and never more than the buffer has.
    private static int CountOf(MjsCall call, out byte[] data, out int offset)
    {
        int size = call.GetInt(1);
        int items = call.GetInt(2);
        if (!call.TryGetBuffer(0, out data, out offset) || size <= 0 || items <= 0)
            return 0;
        int fitting = (data.Length - offset) / size;
        return (items < fitting ? items : fitting) * size;
    }

    private void Remove(MjsCall call)
    {
        string path = call.GetText(0);
        call.Return(path != null && _files.Remove(path) == VfsError.None ? 0 : Failed);
    }

    private void Rename(MjsCall call)
    {
        string from = call.GetText(0);
        string to = call.GetText(1);
        call.Return(from != null && to != null && _files.Rename(from, to) == VfsError.None ? 0 : Failed);
    }

    private void ReadAll(MjsCall call)
    {
        string path = call.GetText(0);
        byte[] data = path == null ? null : _files.ReadFile(path);
        call.Return(data);
    }

    private static VfsFile FileOf(MjsCall call, int argument)
    {
        MjsMemory memory = call.GetMemory(argument);
        return memory == null ? null : memory.Target as VfsFile;
    }
}
