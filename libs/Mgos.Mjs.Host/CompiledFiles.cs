// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Vfs;

namespace Mgos.Mjs.Host;

/// <summary>Keeps the compiled form of <c>x.js</c> in <c>x.jsc</c> beside it.</summary>
/// <remarks>
/// The file, little-endian: length of the text (4 bytes), its FNV-1a hash (4 bytes), the compiled form. Only a text of that length and hash has use for it.
/// Mirrors the files of <c>mjs.generate_jsc</c>. Differs: the original writes them on mapped file systems only, and parses the text all the same.
/// </remarks>
internal sealed class CompiledFiles : IMjsCompiledFiles
{
    private const string ScriptEnd = ".js";
    private const string CompiledMark = "c";
    private const int WordBytes = 4;
    private const int HashOffset = WordBytes;
    private const int HeaderBytes = HashOffset + WordBytes;
    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;

    private readonly VirtualFileSystem _files;
    private readonly VfsFileInfo _found = new VfsFileInfo();

    internal CompiledFiles(VirtualFileSystem files)
    {
        _files = files;
    }

    public byte[] Read(string path, byte[] source)
    {
        byte[] file = path.EndsWith(ScriptEnd) ? ReadFile(path + CompiledMark) : null;
        if (file == null || file.Length < HeaderBytes || BitConverter.ToInt32(file, 0) != source.Length || BitConverter.ToInt32(file, HashOffset) != Hash(source))
            return null;
        byte[] compiled = new byte[file.Length - HeaderBytes];
        Array.Copy(file, HeaderBytes, compiled, 0, compiled.Length);
        return compiled;
    }

    public void Write(string path, byte[] source, byte[] compiled)
    {
        if (!path.EndsWith(ScriptEnd))
            return;
        byte[] file = new byte[HeaderBytes + compiled.Length];
        Array.Copy(BitConverter.GetBytes(source.Length), 0, file, 0, WordBytes);
        Array.Copy(BitConverter.GetBytes(Hash(source)), 0, file, HashOffset, WordBytes);
        Array.Copy(compiled, 0, file, HeaderBytes, compiled.Length);
        _files.WriteFile(path + CompiledMark, file, file.Length);
    }

    private static int Hash(byte[] text)
    {
        uint hash = HashStart;
        for (int i = 0; i < text.Length; i++)
            hash = (hash ^ text[i]) * HashFactor;
        return (int)hash;
    }

    private byte[] ReadFile(string path)
    {
        bool isUsable = _files.Stat(path, _found) == VfsError.None && !_found.IsDirectory && _found.Size <= MjsHostConstants.MaxScriptBytes;
        return isUsable ? _files.ReadFile(path) : null;
    }
}
