// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.Mjs.Host.Tests;

/// <summary>Puts files on a device, in place of the image of an app: modules on demand, and scripts.</summary>
internal sealed class FilesLibrary : MgosLibrary
{
    private readonly string[] _names;
    private readonly string[] _texts;

    internal FilesLibrary(string[] names, string[] texts)
    {
        _names = names;
        _texts = texts;
    }

    public override string Name => "files";

    public override bool Init(Device device)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            byte[] data = Encoding.UTF8.GetBytes(_texts[i]);
            if (!VirtualFileSystem.From(device).WriteFile(_names[i], data, data.Length))
                return false;
        }

        return true;
    }
}
