// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using Mgos.Host.Native;

namespace Mgos.Host;

/// <summary>A lock file that one process at a time holds; the operating system frees it when the process ends, however it ends.</summary>
internal sealed class StateLock : IDisposable
{
    private const string LockFile = ".mgos.lock";
    private const string OwnerFile = ".mgos.pid";

    private const int WindowsSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _file;
    private readonly string _ownerPath;

    private StateLock(FileStream file, string ownerPath)
    {
        _file = file;
        _ownerPath = ownerPath;
        File.WriteAllText(ownerPath, Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Frees the lock.</summary>
    public void Dispose()
    {
        // The lock file itself stays: deleting it would let two processes lock two files of one name.
        File.Delete(_ownerPath);
        _file.Dispose();
    }

    /// <summary>Locks a state directory.</summary>
    /// <exception cref="IOException">Another process or machine has it.</exception>
    internal static StateLock Take(string directory) =>
        Take(Path.Combine(directory, LockFile), Path.Combine(directory, OwnerFile), "The state directory " + directory)
            ?? throw new IOException(
                "The state directory " + directory + " is in use by " + Owner(Path.Combine(directory, OwnerFile)) + "; give this device its own with --state-dir.");

    /// <summary>Locks a file; null if somebody else has it.</summary>
    internal static StateLock Take(string lockPath, string ownerPath, string what)
    {
        var file = Open(lockPath, what);
        return file == null ? null : new StateLock(file, ownerPath);
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
