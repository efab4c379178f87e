// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Runtime.InteropServices;
using Mgos.Host.Native;
using Microsoft.Win32.SafeHandles;

namespace Mgos.Host.Serial;

/// <summary>A serial line on a pseudo-terminal: the device has the master, any serial program opens the slave.</summary>
/// <remarks>
/// Clients may come and go: this process keeps the slave open, so that a client that leaves is not the end of the line. The slave is raw:
/// all 256 byte values pass unchanged, both ways.
/// </remarks>
internal sealed class PtyLine : SerialLine
{
    private const int TermiosBytesMax = 256;
    private const int SetNow = 0;
    private const int WakeMilliseconds = 1000;

    private static readonly object SlaveNameGate = new();

    private readonly SafeFileHandle _master;
    private readonly PtyLink _link;
    private volatile bool _ending;

    /// <summary>Opens a pseudo-terminal.</summary>
    internal PtyLine(string link)
    {
        if (OperatingSystem.IsWindows())
            throw new IOException("Windows has no pseudo-terminals for serial ports; use tcp:PORT.");
        _master = OpenMaster();
        SlavePath = PathOfSlave(_master);
        Slave = OpenSlave(SlavePath);
        MakeRaw(Slave);
        if (link != null)
            _link = PtyLink.Create(link, SlavePath);
    }

    /// <inheritdoc />
    public override string Description => _link == null ? SlavePath : _link.Path + " (" + SlavePath + ")";

    /// <summary>The path a client opens.</summary>
    internal string SlavePath { get; }

    /// <summary>The end that this process keeps open.</summary>
    internal SafeFileHandle Slave { get; }

    private protected override int Receive(Span<byte> buffer)
    {
        while (!_ending)
        {
            if (!WaitFor(Libc.PollIn, WakeMilliseconds))
                continue;
            var count = Libc.Read(_master, ref MemoryMarshal.GetReference(buffer), buffer.Length);
            if (count > 0 && !_ending)
            {
                LetOthersIn();
                return (int)count;
            }

            if (count < 0 && !IsPassing())
                return 0;
        }

        return 0;
    }

    private protected override int Send(ReadOnlySpan<byte> data, int timeoutMilliseconds)
    {
        if (!WaitFor(Libc.PollOut, timeoutMilliseconds))
            return 0;
        var sent = Libc.Write(_master, ref MemoryMarshal.GetReference(data), data.Length);
        return sent > 0 ? (int)sent : 0;
    }

    private protected override void Interrupt()
    {
        _ending = true;
        byte wake = 0;
        Libc.Write(Slave, ref wake, 1);
    }

    private protected override void Close()
    {
        _link?.Dispose();
        Slave.Dispose();
        _master.Dispose();
    }

    private static SafeFileHandle OpenMaster()
    {
        var flags = Libc.OpenReadWrite | Libc.OpenNoControllingTerminal | Libc.OpenNonBlocking | Libc.OpenCloseOnExec;
        var master = new SafeFileHandle(Require(Libc.OpenPseudoTerminal(flags), "open a pseudo-terminal"), ownsHandle: true);
        Require(Libc.GrantSlave(master), "grant the pseudo-terminal");
        Require(Libc.UnlockSlave(master), "unlock the pseudo-terminal");
        return master;
    }

    private static string PathOfSlave(SafeFileHandle master)
    {
        // The C library returns a buffer that the next call overwrites.
        lock (SlaveNameGate)
            return Marshal.PtrToStringUTF8(Libc.SlaveName(master)) ?? throw Failure("name the pseudo-terminal");
    }

    private static SafeFileHandle OpenSlave(string path)
    {
        var flags = Libc.OpenReadWrite | Libc.OpenNoControllingTerminal | Libc.OpenNonBlocking | Libc.OpenCloseOnExec;
        return new SafeFileHandle(Require(Libc.Open(path, flags), "open " + path), ownsHandle: true);
    }

    private static void MakeRaw(SafeFileHandle slave)
    {
        var termios = new byte[TermiosBytesMax];
        Require(Libc.GetTerminal(slave, termios), "read the terminal mode");
        Libc.MakeRaw(termios);
        Require(Libc.SetTerminal(slave, SetNow, termios), "set the terminal to raw mode");
    }

    private static int Require(int result, string what) => result < 0 ? throw Failure(what) : result;

    private static IOException Failure(string what) => new("Cannot " + what + ": " + Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()) + ".");

    private static bool IsPassing()
    {
        var error = Marshal.GetLastPInvokeError();
        return error == Libc.ErrorInterrupted || error == Libc.ErrorTryAgain;
    }

    private bool WaitFor(short wanted, int timeoutMilliseconds)
    {
        var request = new Libc.PollRequest { File = (int)_master.DangerousGetHandle(), Wanted = wanted };
        return Libc.Poll(ref request, 1, timeoutMilliseconds) > 0 && (request.Happened & wanted) != 0;
    }

    // A client may have claimed the terminal for itself; that claim would outlive it, because the slave stays open here.
    private void LetOthersIn() => Libc.Control(Slave, Libc.IoctlNotExclusive);
}
