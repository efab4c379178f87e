// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using Mgos.Host.Native;
using Microsoft.Win32.SafeHandles;

namespace Mgos.Host;

/// <summary>A lock file that one process at a time holds; the operating system frees it when the process ends, however it ends.</summary>
/// <remarks>
/// A lock that is removed at its end is deleted while it is held. Whoever had opened the file before then holds a file without a name; he finds out because the
/// name leads to other content than the mark that he has written, and begins anew.
/// </remarks>
internal sealed class StateLock : IDisposable
{
    private const string LockFile = ".mgos.lock";
    private const string OwnerFile = ".mgos.pid";

    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private const int MarkBytesMax = 64;

    private readonly FileStream _file;
    private readonly string _ownerPath;
    private readonly bool _isRemoved;

    private StateLock(FileStream file, string ownerPath, bool isRemoved)
    {
        _file = file;
        _ownerPath = ownerPath;
        _isRemoved = isRemoved;
        File.WriteAllText(ownerPath, Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose()
    {
        File.Delete(_ownerPath);
        if (_isRemoved)
            File.Delete(_file.Name);
        _file.Dispose();
    }

    /// <summary>Locks a state directory.</summary>
    /// <exception cref="IOException">Another process or machine has it.</exception>
    internal static StateLock Take(string directory) =>
        Take(Path.Combine(directory, LockFile), Path.Combine(directory, OwnerFile), "The state directory " + directory)
            ?? throw new IOException(
                "The state directory " + directory + " is in use by " + Owner(Path.Combine(directory, OwnerFile)) + "; give this device its own with --state-dir.");

    /// <summary>Locks a file that stays; null if somebody else has it.</summary>
    internal static StateLock Take(string lockPath, string ownerPath, string what)
    {
        var file = Open(lockPath, what);
        return file == null ? null : new StateLock(file, ownerPath, isRemoved: false);
    }

    /// <summary>Locks a file that is removed when the lock is freed; null if somebody else has it.</summary>
    internal static StateLock TakeForAWhile(string lockPath, string ownerPath, string what)
    {
        while (true)
        {
            var file = Open(lockPath, what);
            if (file == null)
                return null;
            if (IsNamed(file, lockPath))
                return new StateLock(file, ownerPath, isRemoved: true);
            file.Dispose();
        }
    }

    /// <summary>Names the process that has a lock.</summary>
    internal static string Owner(string ownerPath)
    {
        try
        {
            return "process " + File.ReadAllText(ownerPath);
        }
        catch (IOException)
        {
            return "another process";
        }
    }

    // Windows deletes no file that somebody has open.
    private static bool IsNamed(FileStream file, string path)
    {
        if (OperatingSystem.IsWindows())
            return true;
        var mark = Guid.NewGuid().ToByteArray();
        file.SetLength(0);
        file.Write(mark);
        file.Flush();
        return mark.AsSpan().SequenceEqual(ContentOf(path));
    }

    // Past the lock, which is not asked for but by those who want it.
    private static ReadOnlySpan<byte> ContentOf(string path)
    {
        using var handle = new SafeFileHandle(Libc.Open(path, Libc.OpenReadOnly | Libc.OpenCloseOnExec), ownsHandle: true);
        if (handle.IsInvalid)
            return [];
        var content = new byte[MarkBytesMax];
        return content.AsSpan(0, Math.Max(0, (int)Libc.Read(handle, ref content[0], content.Length)));
    }

    private static FileStream Open(string lockPath, string what)
    {
        try
        {
            return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new IOException(what + " cannot be written: " + exception.Message, exception);
        }
        catch (IOException exception) when (exception.HResult is WindowsSharingViolation || exception.HResult == Libc.ErrorTryAgain)
        {
            return null;
        }
    }
}
