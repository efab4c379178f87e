// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Mgos.Host.Serial;

/// <summary>A symbolic link with a fixed name to a pseudo-terminal, whose own name changes from run to run.</summary>
internal sealed class PtyLink : IDisposable
{
    private const int LockNameBytes = 12;

    private readonly string _target;
    private readonly StateLock _lock;

    private PtyLink(string path, string target, StateLock stateLock)
    {
        Path = path;
        _target = target;
        _lock = stateLock;
    }

    /// <summary>The full path of the link.</summary>
    internal string Path { get; }

    /// <summary>Removes the link, if it is still this one.</summary>
    public void Dispose()
    {
        if (new FileInfo(Path).LinkTarget == _target)
            File.Delete(Path);
        _lock.Dispose();
    }

    /// <summary>Makes the link; one that a run before left behind is replaced.</summary>
    /// <exception cref="IOException">The path is something else, or the link of a device that is running.</exception>
    internal static PtyLink Create(string path, string target)
    {
        var full = System.IO.Path.GetFullPath(path);
        var stateLock = Lock(full);
        try
        {
            RefuseIfNotOurs(full);
            Replace(full, target);
            return new PtyLink(full, target, stateLock);
        }
        catch
        {
            stateLock.Dispose();
            throw;
        }
    }

    // The target cannot tell whether a link is stale, for terminal names are used again; a lock that dies with its process can.
    private static StateLock Lock(string path)
    {
        var name = LockName(path);
        return StateLock.TakeForAWhile(name + ".lock", name + ".pid", "The lock of the link " + path)
            ?? throw new IOException("The link " + path + " is in use by " + StateLock.Owner(name + ".pid") + ".");
    }

    /// <summary>The lock of a link without its extension.</summary>
    internal static string LockName(string path)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)).AsSpan(0, LockNameBytes));
        return System.IO.Path.Combine(System.IO.Path.GetTempPath(), "mgos-" + Environment.UserName + "-" + hash);
    }

    private static void RefuseIfNotOurs(string path)
    {
        var link = new FileInfo(path);
        if (link.LinkTarget != null)
        {
            var end = link.ResolveLinkTarget(returnFinalTarget: true);
            if (end is not { Exists: true } || end.FullName.StartsWith("/dev/", StringComparison.Ordinal))
                return;
        }

        if (link.LinkTarget != null || link.Exists || Directory.Exists(path))
            throw new IOException(path + " exists and is not a link to a terminal; it is left as it is.");
    }

    private static void Replace(string path, string target)
    {
        var fresh = path + "." + Environment.ProcessId;
        File.Delete(fresh);
        File.CreateSymbolicLink(fresh, target);
        File.Move(fresh, path, overwrite: true);
    }
}
