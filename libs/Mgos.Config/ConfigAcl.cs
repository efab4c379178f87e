// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Config;

/// <summary>An access list: which configuration keys may be set.</summary>
/// <remarks>
/// <code>
/// wifi.*,debug.level      these and no others
/// -debug.*,*              everything but these
/// +wifi.sta.*,-wifi.*,*   + allows and may be left out
/// </code>
/// Entries are tried in order; the first whose pattern (see <see cref="Pattern"/>) matches the whole key decides. No match, or an empty list, denies.
/// Mirrors <c>mgos_conf_check_access</c>. Thread: one at a time.
/// </remarks>
public sealed class ConfigAcl
{
    private readonly Pattern[] _patterns;
    private readonly bool[] _isAllowing;
    private int _count;

    /// <summary>Reads a list.</summary>
    /// <param name="text">Entries separated by commas; null is taken as empty.</param>
    public ConfigAcl(string text)
    {
        AllowsAll = text == ConfigConstants.AllowAll;
        string[] entries = AllowsAll || string.IsNullOrEmpty(text) ? new string[0] : text.Split(',');
        _patterns = new Pattern[entries.Length];
        _isAllowing = new bool[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].Length > 0)
                Add(entries[i]);
        }
    }

    /// <summary>True if the list is <c>*</c>: no key needs to be asked for.</summary>
    public bool AllowsAll { get; }

    /// <summary>Tells whether a key may be set.</summary>
    /// <param name="path">Full path of the key.</param>
    /// <returns>True if it may.</returns>
    public bool Allows(string path)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_patterns[i].Matches(path))
                return _isAllowing[i];
        }

        return AllowsAll;
    }

    internal static ConfigAcl AllowAll() => new ConfigAcl(ConfigConstants.AllowAll);

    private void Add(string entry)
    {
        char sign = entry[0];
        bool hasSign = sign == '-' || sign == '+';
        _patterns[_count] = new Pattern(hasSign ? entry.Substring(1) : entry);
        _isAllowing[_count++] = sign != '-';
    }
}
