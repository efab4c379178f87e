// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Vfs;

namespace Mgos.TestKit.Storage;

/// <summary>An open file of a <see cref="SimulatedFlash"/>.</summary>
internal sealed class SimulatedFlashFile : IFlashFile
{
    private const int ReadFailed = -1;

    private readonly SimulatedFlash _flash;
    private readonly string _path;
    private readonly FlashOpenMode _mode;
    private byte[] _data;
    private bool _hasFailed;

    internal SimulatedFlashFile(SimulatedFlash flash, string path, FlashOpenMode mode, byte[] data)
    {
        _flash = flash;
        _path = path;
        _mode = mode;
        _data = data;
    }

    public long Length => _data.Length;

    public int Read(long position, byte[] buffer, int offset, int count)
    {
        _flash.Faults.Look();
        if (_hasFailed)
            return ReadFailed;
        if (position >= _data.Length)
            return 0;
        int available = _data.Length - (int)position;
        int read = available < count ? available : count;
        Array.Copy(_data, (int)position, buffer, offset, read);
        return read;
    }

    public VfsError Write(long position, byte[] data, int offset, int count)
    {
        if (position > _data.Length || _mode == FlashOpenMode.Read)
            throw new InvalidOperationException();
        if (!_flash.Faults.Begin() || !_flash.Faults.TakeRoom(position + count - _data.Length))
        {
            // Nothing of a file that could not be written gets onto the flash.
            _hasFailed = true;
            return VfsError.IoError;
        }

        int through = _flash.Faults.BytesThrough(count);
        Change((int)position, data, offset, through);
        if (through < count && _mode == FlashOpenMode.Create)
            _flash.Set(_path, _data);
        _flash.Faults.End();
        return VfsError.None;
    }

    public VfsError Close()
    {
        _flash.Faults.Look();
        _flash.Close(_path);
        if (_mode == FlashOpenMode.Read)
            return VfsError.None;
        if (!_flash.Faults.Begin() || _hasFailed)
            return VfsError.IoError;
        _flash.Set(_path, _data);
        _flash.Faults.End();
        return VfsError.None;
    }

    public void Discard() => Close();

    private void Change(int position, byte[] data, int offset, int count)
    {
        int end = position + count;
        byte[] changed = new byte[end > _data.Length ? end : _data.Length];
        Array.Copy(_data, changed, _data.Length);
        Array.Copy(data, offset, changed, position, count);
        _data = changed;
    }
}
