// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Mqtt;

/// <summary>The text of a PEM file without what stands before its first block, where tools put the name of the device.</summary>
internal static class PemText
{
    private const string BlockBegin = "-----BEGIN ";

    /// <summary>Gives the text from the first block on; the whole text if there is none.</summary>
    internal static string Of(byte[] file)
    {
        byte[] mark = Encoding.UTF8.GetBytes(BlockBegin);
        int start = Find(file, mark);
        return file.Length == start ? "" : Encoding.UTF8.GetString(file, start, file.Length - start);
    }

    private static int Find(byte[] file, byte[] mark)
    {
        for (int i = 0; i + mark.Length <= file.Length; i++)
        {
            int same = 0;
            while (same < mark.Length && file[i + same] == mark[same])
                same++;
            if (same == mark.Length)
                return i;
        }

        return 0;
    }
}
