// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Checks that what is on the flash is what was written: a Fletcher sum of content written from front to back.</summary>
/// <remarks>Content that was not written in order is checked for its length alone. Two additions a byte, for slow interpreters.</remarks>
internal sealed class FlashChecksum
{
    private uint _sum;
    private uint _sumOfSums;
    private long _length;
    private bool _isInOrder = true;

    internal void Add(long position, byte[] data, int offset, int count)
    {
        _isInOrder &= position == _length;
        if (position + count > _length)
            _length = position + count;
        if (_isInOrder)
            Sum(data, offset, count);
    }

    internal bool Matches(IFlashStore store, string name)
    {
        IFlashFile file;
        if (store.GetLength(FlashArea.Work, name) != _length || store.Open(FlashArea.Work, name, FlashOpenMode.Read, out file) != VfsError.None)
            return false;
        bool isEqual = !_isInOrder || IsEqual(file);
        file.Discard();
        return isEqual;
    }

    private bool IsEqual(IFlashFile file)
    {
        FlashChecksum other = new FlashChecksum();
        byte[] buffer = new byte[VfsConstants.CopyBufferBytes];
        int read;
        while ((read = file.Read(other._length, buffer, 0, buffer.Length)) > 0)
            other.Add(other._length, buffer, 0, read);
        return other._length == _length && other._sum == _sum && other._sumOfSums == _sumOfSums;
    }

    private void Sum(byte[] data, int offset, int count)
    {
        uint sum = _sum;
        uint sumOfSums = _sumOfSums;
        int end = offset + count;
        for (int i = offset; i < end; i++)
        {
            sum += data[i];
            sumOfSums += sum;
        }

        _sum = sum;
        _sumOfSums = sumOfSums;
    }
}
