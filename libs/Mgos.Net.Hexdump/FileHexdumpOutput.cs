// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Net.Hexdump;

/// <summary>The end of a file, written once in a while: each time the whole file is stored anew.</summary>
internal sealed class FileHexdumpOutput : IHexdumpOutput
{
    private readonly Device _device;
    private readonly VirtualFileSystem _files;
    private readonly string _path;
    private readonly byte[] _waiting = new byte[HexdumpConstants.BufferBytes];
    private readonly int _timer;
    private int _count;
    private bool _hasFailed;

    internal FileHexdumpOutput(Device device, VirtualFileSystem files, string path)
    {
        _device = device;
        _files = files;
        _path = path;
        _timer = device.Timers.Set(HexdumpConstants.FlushIntervalMilliseconds, TimerOptions.Repeat, Flush);
    }

    public bool Write(byte[] line, int count)
    {
        if (_count + count > _waiting.Length)
            Flush();
        if (_hasFailed)
            return false;
        Array.Copy(line, 0, _waiting, _count, count);
        _count += count;
        return true;
    }

    public void Close()
    {
        _device.Timers.Clear(_timer);
        Flush();
    }

    private void Flush()
    {
        if (_count == 0 || _hasFailed)
            return;
        VfsError error = Append();
        _hasFailed = error != VfsError.None;
        _count = 0;
        if (_hasFailed)
            _device.Log.Error(nameof(FileHexdumpOutput), _path + " cannot be written (error " + ((int)error).ToString() + "); the dump ends");
    }

    private VfsError Append()
    {
        VfsFile file;
        VfsError error = _files.Open(_path, VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Append, out file);
        if (error != VfsError.None)
            return error;
        error = file.Length + _count > HexdumpPlatform.MaxFileBytes ? VfsError.FileTooLarge : file.Write(_waiting, 0, _count);
        if (error == VfsError.None)
            return file.Close();
        file.Discard();
        return error;
    }
}
