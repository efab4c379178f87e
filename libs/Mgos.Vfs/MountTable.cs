// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Vfs;

/// <summary>Which file system a path belongs to.</summary>
/// <remarks>The mount made last is searched first, so that mounting twice on a path hides the older one.</remarks>
internal sealed class MountTable
{
    private readonly ArrayList _mounts = new ArrayList();
    private int _lastId;

    internal int Count => _mounts.Count;

    internal bool IsFull => _mounts.Count == VfsConstants.MaxMounts;

    internal MountEntry Newest => _mounts.Count == 0 ? null : (MountEntry)_mounts[_mounts.Count - 1];

    /// <summary>The root, if there is no other mount: then a path without a slash is a name on it. Else null.</summary>
    internal MountEntry OnlyRoot { get; private set; }

    internal void Add(MountEntry mount)
    {
        do
        {
            _lastId = _lastId == VfsConstants.MaxMounts ? 1 : _lastId + 1;
        }
        while (FindId(_lastId) != null);
        mount.Id = _lastId;
        _mounts.Add(mount);
        FindOnlyRoot();
    }

    internal void Remove(MountEntry mount)
    {
        _mounts.Remove(mount);
        FindOnlyRoot();
    }

    /// <summary>Finds the mount of a path and the name that the path has on it; null if there is none.</summary>
    internal MountEntry Find(VfsPath path, out string name)
    {
        name = path.Rest;
        if (path.IsRootOnly || !path.HasDirectory)
        {
            MountEntry exact = path.IsRootOnly ? null : FindExact(path.Text);
            if (exact != null)
                return exact;
            name = path.RootName;
            return FindExact(VfsConstants.RootPath);
        }

        return FindExact(path.Mount);
    }

    internal MountEntry FindExact(string mountPoint)
    {
        for (int i = _mounts.Count - 1; i >= 0; i--)
        {
            MountEntry mount = (MountEntry)_mounts[i];
            if (mount.Path == mountPoint)
                return mount;
        }

        return null;
    }

    internal MountEntry FindId(int id)
    {
        for (int i = 0; i < _mounts.Count; i++)
        {
            MountEntry mount = (MountEntry)_mounts[i];
            if (mount.Id == id)
                return mount;
        }

        return null;
    }

    internal bool Uses(VfsDevice device)
    {
        for (int i = 0; i < _mounts.Count; i++)
        {
            if (((MountEntry)_mounts[i]).Device.Overlaps(device))
                return true;
        }

        return false;
    }

    private void FindOnlyRoot() => OnlyRoot = Count == 1 && Newest.Path == VfsConstants.RootPath ? Newest : null;
}
