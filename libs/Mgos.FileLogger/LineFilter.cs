// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.FileLogger;

/// <summary>Takes lines that have one of some texts. Pure.</summary>
internal sealed class LineFilter
{
    private readonly string[] _texts;

    /// <param name="list">Texts with commas; empty to take all.</param>
    internal LineFilter(string list)
    {
        _texts = list.Length == 0 ? new string[0] : list.Split(',');
    }

    internal bool Takes(byte[] line, int count)
    {
        if (_texts.Length == 0)
            return true;
        string text = Encoding.UTF8.GetString(line, 0, count);
        for (int i = 0; i < _texts.Length; i++)
        {
            if (_texts[i].Length > 0 && text.IndexOf(_texts[i]) >= 0)
                return true;
        }

        return false;
    }
}
