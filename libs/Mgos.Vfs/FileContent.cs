// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Vfs;

/// <summary>Reads whole files.</summary>
internal static class FileContent
{
    /// <summary>Reads an open file from its beginning.</summary>
    /// <returns>The bytes; null if it cannot be read or memory is short.</returns>
    internal static byte[] ReadAll(VfsFile file)
    {
        try
        {
            byte[] data = new byte[(int)file.Length];
            int count = 0;
            int read;
            while (count < data.Length && (read = file.Read(data, count, data.Length - count)) > 0)
                count += read;
            return count == data.Length ? data : null;
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
    }
}
