// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Runtime.InteropServices;

namespace Mgos.Net;

/// <summary>The system calls of Linux that .NET does not offer, with their numbers.</summary>
internal static class LinuxCalls
{
    internal const int CloseOnExec = 0x80000;
    internal const int NonBlocking = 0x800;
    internal const int ControlAdd = 1;
    internal const int ControlRemove = 2;
    internal const int ControlModify = 3;
    internal const uint EventIn = 1;
    internal const uint EventOut = 4;
    internal const int Interrupted = 4;
    internal const int TryAgain = 11;
    internal const int DoNotWait = 0x40;
    internal const int NoSignal = 0x4000;

    private const short PollReadHangUp = 0x2000;
    private const short PollFailed = 0x8 | 0x10 | 0x20;
    private const string LibC = "libc";
    private const long MicrosecondsPerSecond = 1000000;
    private const long NanosecondsPerMicrosecond = 1000;
    private const long MicrosecondsPerMillisecond = 1000;
    private const int UnknownCall = 38;

    private static bool s_hasPreciseWait = true;

    /// <summary>Waits with the precision that the system has; rounds up.</summary>
    internal static int Wait(int descriptor, byte[] events, int maxEvents, long microseconds)
    {
        if (microseconds > 0 && s_hasPreciseWait)
        {
            int count = WaitPrecisely(descriptor, events, maxEvents, microseconds);
            if (s_hasPreciseWait)
                return count;
        }

        return epoll_wait(descriptor, events, maxEvents, (int)((microseconds + MicrosecondsPerMillisecond - 1) / MicrosecondsPerMillisecond));
    }

    /// <summary>Tells whether the peer has closed its side, or the connection is broken.</summary>
    internal static bool HasHungUp(int descriptor)
    {
        PollEntry entry = new(descriptor, PollReadHangUp);
        return poll(ref entry, 1, 0) > 0 && (entry.Found & (PollReadHangUp | PollFailed)) != 0;
    }

    [DllImport(LibC, SetLastError = true)]
    internal static extern int epoll_create1(int flags);

    [DllImport(LibC, SetLastError = true)]
    internal static extern int eventfd(uint initial, int flags);

    [DllImport(LibC)]
    internal static extern int epoll_ctl(int epoll, int operation, int descriptor, byte[] change);

    [DllImport(LibC)]
    internal static extern nint read(int descriptor, byte[] buffer, nint count);

    [DllImport(LibC)]
    internal static extern nint write(int descriptor, byte[] data, nint count);

    [DllImport(LibC)]
    internal static extern int close(int descriptor);

    [DllImport(LibC, SetLastError = true)]
    internal static extern nint recv(int socket, ref byte buffer, nint count, int flags);

    [DllImport(LibC, SetLastError = true)]
    internal static extern nint send(int socket, ref byte data, nint count, int flags);

    [DllImport(LibC)]
    private static extern int poll(ref PollEntry entries, nuint count, int milliseconds);

    [DllImport(LibC)]
    private static extern int epoll_wait(int epoll, byte[] events, int maxEvents, int milliseconds);

    [DllImport(LibC, SetLastError = true)]
    private static extern int epoll_pwait2(int epoll, byte[] events, int maxEvents, ref TimeSpecification timeout, nint signals);

    // C libraries and kernels from before 2021 do not have the call.
    private static int WaitPrecisely(int descriptor, byte[] events, int maxEvents, long microseconds)
    {
        TimeSpecification timeout = new((nint)(microseconds / MicrosecondsPerSecond), (nint)(microseconds % MicrosecondsPerSecond * NanosecondsPerMicrosecond));
        try
        {
            int count = epoll_pwait2(descriptor, events, maxEvents, ref timeout, 0);
            s_hasPreciseWait = count >= 0 || Marshal.GetLastPInvokeError() != UnknownCall;
            return count;
        }
        catch (EntryPointNotFoundException)
        {
            s_hasPreciseWait = false;
            return 0;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        internal readonly int Descriptor;
        internal readonly short Wanted;
        internal readonly short Found;

        internal PollEntry(int descriptor, short wanted)
        {
            Descriptor = descriptor;
            Wanted = wanted;
            Found = 0;
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpecification
    {
        private readonly nint _seconds;
        private readonly nint _nanoseconds;

        internal TimeSpecification(nint seconds, nint nanoseconds)
        {
            _seconds = seconds;
            _nanoseconds = nanoseconds;
        }
    }
}
