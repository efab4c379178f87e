// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Mgos.Host.Native;

/// <summary>The C library calls that pseudo-terminals and serial ports need, with the numbers of Linux and macOS.</summary>
internal static class Libc
{
    internal const int ErrorInterrupted = 4;
    internal const short PollIn = 1;
    internal const short PollOut = 4;

    private const string Library = "libc";

    internal static int ErrorTryAgain => OperatingSystem.IsMacOS() ? 35 : 11;

    internal static int OpenReadOnly => 0;

    internal static int OpenReadWrite => 2;

    internal static int OpenNoControllingTerminal => OperatingSystem.IsMacOS() ? 0x20000 : 0x100;

    internal static int OpenNonBlocking => OperatingSystem.IsMacOS() ? 0x4 : 0x800;

    internal static int OpenCloseOnExec => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    internal static nuint IoctlNotExclusive => OperatingSystem.IsMacOS() ? 0x2000740Eu : 0x540Du;

    internal static nuint IoctlSetLines => OperatingSystem.IsMacOS() ? 0x8004746Cu : 0x5416u;

    internal static nuint IoctlClearLines => OperatingSystem.IsMacOS() ? 0x8004746Bu : 0x5417u;

    [DllImport(Library, EntryPoint = "_exit")]
    internal static extern void ExitAtOnce(int status);

    [DllImport(Library, EntryPoint = "posix_openpt", SetLastError = true)]
    internal static extern int OpenPseudoTerminal(int flags);

    [DllImport(Library, EntryPoint = "grantpt", SetLastError = true)]
    internal static extern int GrantSlave(SafeFileHandle master);

    [DllImport(Library, EntryPoint = "unlockpt", SetLastError = true)]
    internal static extern int UnlockSlave(SafeFileHandle master);

    [DllImport(Library, EntryPoint = "ptsname", SetLastError = true)]
    internal static extern IntPtr SlaveName(SafeFileHandle master);

    [DllImport(Library, EntryPoint = "open", SetLastError = true)]
    internal static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport(Library, EntryPoint = "tcgetattr", SetLastError = true)]
    internal static extern int GetTerminal(SafeFileHandle file, byte[] termios);

    [DllImport(Library, EntryPoint = "tcsetattr", SetLastError = true)]
    internal static extern int SetTerminal(SafeFileHandle file, int when, byte[] termios);

    [DllImport(Library, EntryPoint = "cfmakeraw")]
    internal static extern void MakeRaw(byte[] termios);

    [DllImport(Library, EntryPoint = "cfsetspeed", SetLastError = true)]
    internal static extern int SetSpeed(byte[] termios, nuint bitsPerSecond);

    [DllImport(Library, EntryPoint = "tcflush", SetLastError = true)]
    internal static extern int Flush(SafeFileHandle file, int queue);

    [DllImport(Library, EntryPoint = "ioctl", SetLastError = true)]
    internal static extern int Control(SafeFileHandle file, nuint request);

    [DllImport(Library, EntryPoint = "ioctl", SetLastError = true)]
    internal static extern int Control(SafeFileHandle file, nuint request, in int value);

    [DllImport(Library, EntryPoint = "poll", SetLastError = true)]
    internal static extern int Poll(ref PollRequest request, nuint count, int timeoutMilliseconds);

    [DllImport(Library, EntryPoint = "read", SetLastError = true)]
    internal static extern nint Read(SafeFileHandle file, ref byte buffer, nint count);

    [DllImport(Library, EntryPoint = "write", SetLastError = true)]
    internal static extern nint Write(SafeFileHandle file, ref byte buffer, nint count);

    /// <summary>The struct pollfd.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PollRequest
    {
        internal int File;
        internal short Wanted;
        internal short Happened;
    }
}
