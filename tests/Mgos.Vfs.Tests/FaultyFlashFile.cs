// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.TestKit;

namespace Mgos.Vfs.Tests;

/// <summary>An open file of a <see cref="FaultyFlashStore"/>.</summary>
internal sealed class FaultyFlashFile : IFlashFile
{
    private readonly FaultyFlashStore _store;
    private readonly FlashArea _area;
    private readonly string _name;
    private readonly FlashOpenMode _mode;
    private byte[] _data;

    internal FaultyFlashFile(FaultyFlashStore store, FlashArea area, string name, FlashOpenMode mode, byte[] data)
    {
        _store = store;
        _area = area;
        _name = name;
        _mode = mode;
        _data = data;
    }

    public long Length => _data.Length;

    public int Read(long position, byte[] buffer, int offset, int count)
    {
        if (position >= _data.Length)
            return 0;
        int available = _data.Length - (int)position;
        int read = available < count ? available : count;
        Array.Copy(_data, (int)position, buffer, offset, read);
        return read;
    }

    public VfsError Write(long position, byte[] data, int offset, int count)
    {
        if (position > _data.Length)
            throw new InvalidOperationException();
        if (!Change())
            return VfsError.IoError;
        int end = (int)position + count;
        byte[] changed = new byte[end > _data.Length ? end : _data.Length];
        Array.Copy(_data, changed, _data.Length);
        Array.Copy(data, offset, changed, (int)position, count);
        if (_store.IsDamaging)
            changed[(int)position] ^= 1;
        _data = changed;
        return VfsError.None;
    }

    public VfsError Close()
    {
        _store.OpenCount--;
        if (_mode == FlashOpenMode.Read)
            return VfsError.None;
        if (!Change())
            return VfsError.IoError;
        _store.Set(_area, _name, _data);
        return VfsError.None;
    }

    public void Discard() => _store.OpenCount--;

    // What is torn is new content only: changes of existing files are atomic by contract.
    private bool Change()
    {
        try
        {
            return _store.Change();
        }
        catch (PowerCutException)
        {
            if (_mode == FlashOpenMode.Create && _store.IsTearing)
                _store.Set(_area, _name, Half());
            throw;
        }
    }

    private byte[] Half()
    {
        byte[] half = new byte[_data.Length / 2];
        Array.Copy(_data, half, half.Length);
        return half;
    }
}
