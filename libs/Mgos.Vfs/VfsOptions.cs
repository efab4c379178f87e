// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Json;

namespace Mgos.Vfs;

/// <summary>Options of devices and file systems: the members of a JSON object.</summary>
internal sealed class VfsOptions
{
    private readonly JsonMembers _members = new JsonMembers();

    private VfsOptions()
    {
    }

    /// <summary>Null or empty text has no members; null comes back for text that is broken.</summary>
    internal static VfsOptions Parse(string text)
    {
        VfsOptions options = new VfsOptions();
        byte[] data = Encoding.UTF8.GetBytes(text ?? "");
        options._members.Reset(data, 0, data.Length);
        return options._members.IsBroken ? null : options;
    }

    internal string GetString(string name)
    {
        string value;
        return _members.TryGetString(name, out value) ? value : "";
    }

    /// <summary>-1 for a value that is there and no whole number of 0 or more.</summary>
    internal long GetSize(string name, long absent)
    {
        long value;
        if (!_members.Has(name))
            return absent;
        return _members.TryGetInt64(name, out value) && value >= 0 ? value : -1;
    }
}
