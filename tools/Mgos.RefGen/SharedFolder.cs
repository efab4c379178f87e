// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Mgos.RefGen;

/// <summary>
/// A folder that other builds may be reading from, or writing the same files to, at the same time: a file appears whole or not at all,
/// one that is right already is left alone, and nothing is missing in between.
/// </summary>
internal sealed class SharedFolder
{
    private readonly string _path;
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public SharedFolder(string path)
    {
        _path = path;
        Directory.CreateDirectory(path);
    }

    public void Write(string name, byte[] content)
    {
        _names.Add(name);
        var target = Path.Combine(_path, name);
        if (IsThere(target, content))
            return;

        var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, target, true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && IsThere(target, content))
        {
            // Where an open file cannot be replaced, another build was faster with the same content.
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Removes what an earlier version of the data has left, by search pattern.</summary>
    public void RemoveOthers(params string[] patterns)
    {
        foreach (var path in patterns.SelectMany(pattern => Directory.GetFiles(_path, pattern)).Where(path => !_names.Contains(Path.GetFileName(path))))
            File.Delete(path);
    }

    private static bool IsThere(string path, byte[] content)
    {
        try
        {
            return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
