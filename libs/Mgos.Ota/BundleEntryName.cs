// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Ota;

/// <summary>Names in an archive: everything up to the first slash is left out, so that a bundle may keep its files in a directory.</summary>
internal static class BundleEntryName
{
    private const byte Slash = (byte)'/';

    internal static int StartOf(byte[] data, int offset, int count)
    {
        for (int i = 0; i < count - 1; i++)
        {
            if (data[offset + i] == Slash)
                return offset + i + 1;
        }

        return offset;
    }

    /// <summary>Reads a name without its directory; false if it is too long. A name with a zero byte or with broken UTF-8 matches no part, so it does no harm.</summary>
    internal static bool TryRead(byte[] data, int offset, int count, BundleEntry entry)
    {
        entry.IsDirectory = data[offset + count - 1] == Slash;
        if (!entry.IsDirectory && count > OtaConstants.MaxFileNameBytes)
            return false;
        for (int i = 0; i < count; i++)
        {
            if (data[offset + i] == 0)
                data[offset + i] = Slash;
        }

        entry.Name = Encoding.UTF8.GetString(data, offset, count);
        return true;
    }
}
