// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>Text with blanks between its words.</summary>
internal static class Words
{
    /// <summary>The words; more than one blank, and blanks around them, do not count.</summary>
    internal static string[] Split(string text)
    {
        string[] parts = text.Split(' ', '\t');
        int count = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 0)
                parts[count++] = parts[i];
        }

        string[] words = new string[count];
        System.Array.Copy(parts, words, count);
        return words;
    }
}
