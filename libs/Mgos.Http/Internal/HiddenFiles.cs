// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Http;

/// <summary>Which names are neither served nor listed nor uploaded, <c>http.hidden_files</c>.</summary>
internal sealed class HiddenFiles
{
    private readonly Pattern _pattern;

    /// <param name="pattern">Matched with the beginning of a name; empty for none.</param>
    internal HiddenFiles(string pattern)
    {
        _pattern = pattern.Length == 0 ? null : new Pattern(pattern);
    }

    /// <summary>Tells whether a file name must not be seen.</summary>
    internal bool IsHidden(string name) => _pattern != null && _pattern.MatchPrefix(name) >= 0;

    /// <summary>Tells whether any name in a path must not be seen.</summary>
    internal bool HasHiddenPart(string path)
    {
        if (_pattern == null || path.Length == 0)
            return false;
        string[] parts = path.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            if (IsHidden(parts[i]))
                return true;
        }

        return false;
    }
}
