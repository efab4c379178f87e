// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Vfs;

/// <summary>The path rules: pure text, no files.</summary>
/// <remarks>
/// <code>
/// path        | becomes    | looked up in
/// ------------|------------|---------------------------------------------------------
/// x           | /x         | root: the current directory is always /
/// /x          | /x         | mount /x itself if there is one, else root
/// /mnt/x      | /mnt/x     | mount /mnt, which must exist; there are no sub-directories
/// //mnt///x/  | /mnt/x     | runs of slashes count as one, one at the end is dropped
/// ./mnt/x     | mnt/x      | root, always, also if /mnt is a mount
/// a/../b      | /a/../b    | . and .. elsewhere are not resolved
/// </code>
/// At most <see cref="VfsConstants.MaxPathBytes"/> bytes. Mirrors mgos_vfs_realpath.
/// </remarks>
public sealed class VfsPath
{
    /// <summary>The path with single slashes: starts with a slash and has none at the end, except the root itself.</summary>
    public string Text { get; private set; }

    /// <summary>True if the path goes to the root file system whatever is mounted.</summary>
    public bool IsRootOnly { get; private set; }

    /// <summary>True if the path has two components or more.</summary>
    public bool HasDirectory { get; private set; }

    /// <summary>The first component with its slash: where a file in a directory is to be mounted.</summary>
    public string Mount { get; private set; }

    /// <summary>What follows the first component, without a slash in front; empty if nothing does.</summary>
    public string Rest { get; private set; }

    /// <summary>The path without the slash in front: its name for the root file system.</summary>
    public string RootName => Text.Substring(1);

    /// <summary>Takes a path apart.</summary>
    /// <param name="path">Path as the caller wrote it.</param>
    /// <param name="result">The parts; null on failure.</param>
    /// <returns>NotFound if it is null or empty, NameTooLong, InvalidArgument if it contains U+0000, else None.</returns>
    public static VfsError Parse(string path, out VfsPath result)
    {
        result = null;
        if (path == null || path.Length == 0)
            return VfsError.NotFound;
        // No character is less than a byte, so that a hostile length costs no encoding.
        if (path.Length > VfsConstants.MaxPathBytes || Encoding.UTF8.GetBytes(path).Length > VfsConstants.MaxPathBytes)
            return VfsError.NameTooLong;
        char[] characters = path.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '\0')
                return VfsError.InvalidArgument;
        }

        result = new VfsPath();
        result.Set(characters);
        return VfsError.None;
    }

    /// <summary>Tells whether something can be mounted at a path.</summary>
    /// <param name="path">Mount point: / or /name.</param>
    /// <param name="mountPoint">The path with single slashes; null on failure.</param>
    /// <returns>InvalidArgument if it does not start with a slash or has more than one component, an error of <see cref="Parse"/>, or None.</returns>
    public static VfsError ParseMountPoint(string path, out string mountPoint)
    {
        mountPoint = null;
        VfsPath parsed;
        VfsError error = Parse(path, out parsed);
        if (error != VfsError.None)
            return error;
        if (path[0] != '/' || parsed.HasDirectory)
            return VfsError.InvalidArgument;
        mountPoint = parsed.Text;
        return VfsError.None;
    }

    private void Set(char[] path)
    {
        IsRootOnly = path.Length >= 2 && path[0] == '.' && path[1] == '/';
        char[] clean = new char[path.Length + 1];
        int length = Collapse(path, IsRootOnly ? 1 : 0, clean);
        Text = new string(clean, 0, length);
        int slash = 1;
        while (slash < length && clean[slash] != '/')
            slash++;
        HasDirectory = slash < length;
        Mount = new string(clean, 0, slash);
        Rest = HasDirectory ? new string(clean, slash + 1, length - slash - 1) : "";
    }

    private static int Collapse(char[] path, int start, char[] clean)
    {
        int length = 0;
        clean[length++] = '/';
        for (int i = start; i < path.Length; i++)
        {
            if (path[i] != '/' || clean[length - 1] != '/')
                clean[length++] = path[i];
        }

        return length > 1 && clean[length - 1] == '/' ? length - 1 : length;
    }
}
