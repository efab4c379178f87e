// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>The boot record in two files: a new one takes the place of the older, so that there is a whole one at any moment.</summary>
/// <remarks>One write is one change of state. What was written is read back.</remarks>
public sealed class BootRecordFiles
{
    private static string NameOf(int file) => "mg" + file.ToString() + ".rec";

    private readonly IFileSystem _files;
    private int _newest;

    /// <summary>Takes the files.</summary>
    /// <param name="files">Where they are.</param>
    public BootRecordFiles(IFileSystem files)
    {
        _files = files;
    }

    /// <summary>Reads the record that counts.</summary>
    /// <returns>The record; one that starts the factory firmware if there is none.</returns>
    public BootRecord Read()
    {
        BootRecord first = BootRecord.TryDecode(FileContents.Read(_files, NameOf(0), BootRecord.Bytes));
        BootRecord second = BootRecord.TryDecode(FileContents.Read(_files, NameOf(1), BootRecord.Bytes));
        bool isSecond = second != null && (first == null || (int)(second.Sequence - first.Sequence) > 0);
        _newest = isSecond ? 1 : 0;
        return (isSecond ? second : first) ?? new BootRecord();
    }

    /// <summary>Writes a record; its sequence number grows.</summary>
    /// <param name="record">The record, read before.</param>
    /// <returns>False if the storage does not take it: the old record still counts then, as far as that can be known.</returns>
    public bool Write(BootRecord record)
    {
        int file = 1 - _newest;
        record.Sequence++;
        byte[] data = record.Encode();
        if (!FileContents.Write(_files, NameOf(file), data, data.Length))
            return false;
        BootRecord written = BootRecord.TryDecode(FileContents.Read(_files, NameOf(file), BootRecord.Bytes));
        if (written == null || written.Sequence != record.Sequence)
            return false;
        _newest = file;
        return true;
    }
}
