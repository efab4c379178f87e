// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Vfs;

namespace Mgos.FileLogger;

/// <summary>The files of the log in a folder, the oldest first.</summary>
internal sealed class LogFileSet
{
    private readonly VirtualFileSystem _files;
    private readonly string _folder;
    private readonly string _prefix;
    private readonly ArrayList _names = new ArrayList();

    internal LogFileSet(VirtualFileSystem files, string folder, string prefix)
    {
        _files = files;
        _folder = folder.Length > 0 && folder[folder.Length - 1] == '/' ? folder : folder + "/";
        _prefix = prefix;
        Scan();
    }

    internal int Count => _names.Count;

    internal LogFileName Oldest => _names.Count == 0 ? null : (LogFileName)_names[0];

    internal LogFileName Newest => _names.Count == 0 ? null : (LogFileName)_names[_names.Count - 1];

    internal string PathOf(LogFileName name) => _folder + name.Text;

    internal LogFileName AddNext(string stamp)
    {
        LogFileName next = LogFileName.After(Newest, _prefix, stamp);
        _names.Add(next);
        return next;
    }

    /// <summary>Removes the oldest file; one that cannot be removed does not count any more either.</summary>
    internal void RemoveOldest()
    {
        _files.Remove(PathOf(Oldest));
        _names.RemoveAt(0);
    }

    private void Scan()
    {
        string[] names = _files.List(_folder);
        for (int i = 0; names != null && i < names.Length; i++)
        {
            LogFileName name = LogFileName.Parse(_prefix, names[i]);
            if (name != null)
                _names.Add(name);
        }

        Sort(OldestSet());
    }

    // 2 comes before 0 if there is no 1.
    private int OldestSet()
    {
        bool[] has = new bool[FileLoggerConstants.SetCount];
        for (int i = 0; i < _names.Count; i++)
        {
            LogFileName name = (LogFileName)_names[i];
            if (!name.IsOldScheme)
                has[name.Set] = true;
        }

        return has[0] && has[2] && !has[1] ? 2 : 0;
    }

    private void Sort(int firstSet)
    {
        for (int i = 1; i < _names.Count; i++)
        {
            LogFileName name = (LogFileName)_names[i];
            int at = i;
            for (; at > 0 && name.IsOlderThan((LogFileName)_names[at - 1], firstSet); at--)
                _names[at] = _names[at - 1];
            _names[at] = name;
        }
    }
}
