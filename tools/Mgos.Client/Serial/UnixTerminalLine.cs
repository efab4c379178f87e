// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Runtime.InteropServices;
using Mgos.Host.Native;
using Microsoft.Win32.SafeHandles;

namespace Mgos.Client.Serial;

/// <summary>A serial port of Linux or macOS, or a pseudo-terminal: raw, 8 bits, no parity, one stop bit.</summary>
internal sealed class UnixTerminalLine : ITerminalLine
{
    private const int WaitMilliseconds = 20;
    private const int SetNow = 0;
    private const int DataTerminalReady = 2;
    private const int RequestToSend = 4;
    private const short PollGone = 8 | 16 | 32;

    private readonly SafeFileHandle _file;
    private readonly string _name;

    private UnixTerminalLine(SafeFileHandle file, string name)
    {
        _file = file;
        _name = name;
    }

    private static int FlushInput => OperatingSystem.IsMacOS() ? 1 : 0;

    internal static UnixTerminalLine Open(string name, DeviceClientOptions options)
    {
        int descriptor = Libc.Open(name, Libc.OpenReadWrite | Libc.OpenNoControllingTerminal | Libc.OpenNonBlocking | Libc.OpenCloseOnExec);
        if (descriptor < 0)
            throw Error(name);
        UnixTerminalLine line = new(new SafeFileHandle(descriptor, ownsHandle: true), name);
        try
        {
            line.Configure(options);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    public int Read(byte[] buffer)
    {
        short happened = Poll(Libc.PollIn);
        if ((happened & Libc.PollIn) == 0)
            return (happened & PollGone) == 0 ? 0 : throw new IOException("the port is gone");
        nint count = Libc.Read(_file, ref buffer[0], buffer.Length);
        if (count == 0)
            throw new IOException("the port is gone");
        return count > 0 ? (int)count : IsPassing() ? 0 : throw Error(_name);
    }

    public int Write(ReadOnlySpan<byte> data)
    {
        short happened = Poll(Libc.PollOut);
        if ((happened & Libc.PollOut) == 0)
            return (happened & PollGone) == 0 ? 0 : throw new IOException("the port is gone");
        nint count = Libc.Write(_file, ref MemoryMarshal.GetReference(data), data.Length);
        return count >= 0 ? (int)count : IsPassing() ? 0 : throw Error(_name);
    }

    public void Dispose() => _file.Dispose();

    private void Configure(DeviceClientOptions options)
    {
        byte[] settings = new byte[Termios.SizeMax];
        if (Libc.GetTerminal(_file, settings) != 0)
            throw new IOException("it is no serial port");
        Libc.MakeRaw(settings);
        Termios.SetModes(settings, options.HasHardwareFlowControl);
        if (Libc.SetSpeed(settings, (nuint)options.BaudRate) != 0)
            throw new IOException($"the system knows no speed of {options.BaudRate} baud");
        if (Libc.SetTerminal(_file, SetNow, settings) != 0)
            throw Error(_name);
        Set(options.ControlLines);
        _ = Libc.Flush(_file, FlushInput);
    }

    // Pseudo-terminals have no such lines, and that is no failure.
    private void Set(ControlLines lines)
    {
        if (lines == ControlLines.Untouched)
            return;
        nuint request = lines == ControlLines.Active ? Libc.IoctlSetLines : Libc.IoctlClearLines;
        _ = Libc.Control(_file, request, DataTerminalReady);
        _ = Libc.Control(_file, request, RequestToSend);
    }

    private short Poll(short wanted)
    {
        Libc.PollRequest request = new() { File = (int)_file.DangerousGetHandle(), Wanted = wanted };
        bool isHeld = false;
        try
        {
            _file.DangerousAddRef(ref isHeld);
            return Libc.Poll(ref request, 1, WaitMilliseconds) > 0 ? request.Happened : (short)0;
        }
        finally
        {
            if (isHeld)
                _file.DangerousRelease();
        }
    }

    private static bool IsPassing()
    {
        int error = Marshal.GetLastPInvokeError();
        return error == Libc.ErrorTryAgain || error == Libc.ErrorInterrupted;
    }

    private static IOException Error(string name) => new(new Win32Exception(Marshal.GetLastPInvokeError()).Message + " (" + name + ")");
}
