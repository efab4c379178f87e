// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Vfs;

namespace Mgos.Mjs.Host;

/// <summary>Keeps the compiled form of <c>x.js</c> in <c>x.jsc</c> beside it.</summary>
/// <remarks>
/// The engine writes into the form which text it is of, and looks there before it uses it. Mirrors the files of <c>mjs.generate_jsc</c>.
/// Differs: the original writes them on mapped file systems only, and parses the text all the same.
/// </remarks>
internal sealed class CompiledFiles : IMjsCompiledFiles
{
    private readonly VirtualFileSystem _files;
    private readonly VfsFileInfo _found = new VfsFileInfo();

    internal CompiledFiles(VirtualFileSystem files)
    {
        _files = files;
    }

    public byte[] Read(string path)
    {
        string compiled = PathOf(path);
        bool isUsable = compiled != null && _files.Stat(compiled, _found) == VfsError.None && !_found.IsDirectory && _found.Size <= MjsHostConstants.MaxScriptBytes;
        return isUsable ? _files.ReadFile(compiled) : null;
    }

    public void Write(string path, byte[] compiled)
    {
        if (PathOf(path) != null)
            _files.WriteFile(PathOf(path), compiled, compiled.Length);
    }

    /// <summary>The name of the compiled form of a script file; null if the name does not end as those of scripts do.</summary>
    internal static string PathOf(string path) => path.EndsWith(MjsHostConstants.ScriptEnd) ? path + MjsHostConstants.CompiledMark : null;
}
