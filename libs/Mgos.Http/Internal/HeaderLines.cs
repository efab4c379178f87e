// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Http;

/// <summary>Header lines that a user has written by hand.</summary>
internal static class HeaderLines
{
    /// <summary>Makes every line end in CR LF and drops lines that are no headers, so that a slip cannot end the head too early.</summary>
    internal static string Complete(string lines)
    {
        string[] parts = lines.Split('\n');
        string complete = "";
        for (int i = 0; i < parts.Length; i++)
        {
            string line = parts[i].Trim();
            if (line.IndexOf(':') > 0)
                complete += line + "\r\n";
        }

        return complete;
    }
}
