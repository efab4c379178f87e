// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.Text;

namespace Mgos.Http.Tests;

/// <summary>Files in memory, by full path.</summary>
internal sealed class MemoryFileTree : IFileTree
{
    private readonly ArrayList _paths = new ArrayList();
    private readonly ArrayList _contents = new ArrayList();

    public void Add(string path, string content)
    {
        _paths.Add(path);
        _contents.Add(Encoding.UTF8.GetBytes(content));
    }

    public bool TryStat(string path, out long size, out bool isDirectory)
    {
        int index = _paths.IndexOf(path);
        size = index < 0 ? 0 : ((byte[])_contents[index]).Length;
        isDirectory = index < 0 && IsDirectory(path);
        return index >= 0 || isDirectory;
    }

    public IHttpBodySource Open(string path, long start)
    {
        int index = _paths.IndexOf(path);
        return index < 0 ? null : new MemorySource(From((byte[])_contents[index], (int)start));
    }

    public string[] List(string path)
    {
        string prefix = path == "/" ? path : path + "/";
        ArrayList names = new ArrayList();
        for (int i = 0; i < _paths.Count; i++)
        {
            string file = (string)_paths[i];
            if (file.IndexOf(prefix) != 0)
                continue;
            string name = file.Substring(prefix.Length).Split('/')[0];
            if (!names.Contains(name))
                names.Add(name);
        }

        return (string[])names.ToArray(typeof(string));
    }

    private static byte[] From(byte[] content, int start)
    {
        byte[] rest = new byte[content.Length - start];
        System.Array.Copy(content, start, rest, 0, rest.Length);
        return rest;
    }

    private bool IsDirectory(string path)
    {
        for (int i = 0; i < _paths.Count; i++)
        {
            if (((string)_paths[i]).IndexOf(path == "/" ? path : path + "/") == 0)
                return true;
        }

        return false;
    }
}
