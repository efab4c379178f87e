// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>An open file of a flash file system.</summary>
internal sealed class FlashOpenFile : IOpenFile
{
    private const int ReadFailed = -1;

    private readonly FlashFileSystem _fileSystem;
    private readonly FlashOpenMode _mode;
    private readonly FlashChecksum _checksum;
    private readonly long _oldLength;
    private IFlashFile _file;
    private bool _hasFailed;

    internal FlashOpenFile(FlashFileSystem fileSystem, string name, IFlashFile file, FlashOpenMode mode)
    {
        _fileSystem = fileSystem;
        _file = file;
        _mode = mode;
        Name = name;
        _oldLength = file.Length;
        if (mode == FlashOpenMode.Create && fileSystem.Store.NeedsReadBack)
            _checksum = new FlashChecksum();
    }

    internal string Name { get; }

    internal bool IsWriter => _mode != FlashOpenMode.Read;

    /// <summary>Blocks that the file will take in addition to those of its old content.</summary>
    internal long ReservedBlocks => IsWriter ? FlashSpace.BlocksOf(Length) - (_mode == FlashOpenMode.Create ? 0 : FlashSpace.BlocksOf(_oldLength)) : 0;

    /// <inheritdoc/>
    public long Length => _file == null ? 0 : _file.Length;

    /// <inheritdoc/>
    public int Read(long position, byte[] buffer, int offset, int count) =>
        _file == null ? ReadFailed : _file.Read(position, buffer, offset, count);

    /// <inheritdoc/>
    public VfsError Write(long position, byte[] data, int offset, int count)
    {
        if (_file == null || _hasFailed)
            return VfsError.IoError;
        long end = position + count;
        if (end > Length && !_fileSystem.HasRoom(FlashSpace.BlocksOf(end) - FlashSpace.BlocksOf(Length)))
            return VfsError.NoSpace;
        VfsError error = FillGap(position);
        if (error == VfsError.None)
            error = WriteChecked(position, data, offset, count);
        _hasFailed = error != VfsError.None;
        return error;
    }

    /// <inheritdoc/>
    public VfsError Close()
    {
        if (_file == null)
            return VfsError.IoError;
        if (_hasFailed)
        {
            Discard();
            return VfsError.IoError;
        }

        if (_mode == FlashOpenMode.Update)
            _fileSystem.InvalidateReaders(Name);
        IFlashFile file = Detach();
        long length = file.Length;
        VfsError error = file.Close();
        if (_mode == FlashOpenMode.Update)
            return _fileSystem.Note(error, _oldLength, length);
        if (_mode == FlashOpenMode.Read)
            return error;
        return error == VfsError.None ? Commit() : Abandon(error);
    }

    /// <inheritdoc/>
    public void Discard()
    {
        if (_file == null)
            return;
        Detach().Discard();
        if (_mode == FlashOpenMode.Update)
            _fileSystem.Recount();
        if (_mode == FlashOpenMode.Create)
            Abandon(VfsError.None);
    }

    /// <summary>Lets go of a file that is about to be replaced or deleted; reading it fails from now on.</summary>
    internal void Invalidate()
    {
        if (_file != null)
            Detach().Discard();
    }

    private VfsError FillGap(long position)
    {
        VfsError error = VfsError.None;
        byte[] zeros = null;
        while (error == VfsError.None && _file.Length < position)
        {
            zeros = zeros ?? new byte[VfsConstants.CopyBufferBytes];
            long gap = position - _file.Length;
            error = WriteChecked(_file.Length, zeros, 0, gap < zeros.Length ? (int)gap : zeros.Length);
        }

        return error;
    }

    private VfsError WriteChecked(long position, byte[] data, int offset, int count)
    {
        if (_checksum != null)
            _checksum.Add(position, data, offset, count);
        return _file.Write(position, data, offset, count);
    }

    private IFlashFile Detach()
    {
        IFlashFile file = _file;
        _file = null;
        _fileSystem.Forget(this);
        return file;
    }

    private VfsError Commit()
    {
        if (_checksum != null && !_checksum.Matches(_fileSystem.Store, Name))
            return Abandon(VfsError.IoError);
        VfsError error = _fileSystem.Commit(Name);
        return error == VfsError.None ? error : Abandon(error);
    }

    private VfsError Abandon(VfsError error)
    {
        _fileSystem.Store.Delete(FlashArea.Work, Name);
        return error;
    }
}
