// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Runtime.InteropServices;
using Mgos.Host.Native;
using Microsoft.Win32.SafeHandles;

namespace Mgos.Bench.Cli;

/// <summary>A pseudo-terminal before that of a device, which lets bytes pass no faster than a serial line does, in each direction.</summary>
internal sealed class ThrottledLine : IDisposable
{
    private const int PieceBytes = 32;
    private const int PollMilliseconds = 20;

    private readonly SafeFileHandle _master;
    private readonly SafeFileHandle _slave;
    private readonly SafeFileHandle _device;
    private readonly double _bytesPerSecond;
    private volatile bool _isEnding;

    internal ThrottledLine(string device, double bytesPerSecond)
    {
        _bytesPerSecond = bytesPerSecond;
        _master = new SafeFileHandle(Libc.OpenPseudoTerminal(Libc.OpenReadWrite | Libc.OpenNoControllingTerminal), ownsHandle: true);
        if (Libc.GrantSlave(_master) != 0 || Libc.UnlockSlave(_master) != 0)
            throw new IOException("no pseudo-terminal");
        Port = Marshal.PtrToStringUTF8(Libc.SlaveName(_master))!;
        _slave = OpenRaw(Port);
        _device = OpenRaw(device);
        new Thread(() => Pass(_master, _device)) { IsBackground = true }.Start();
        new Thread(() => Pass(_device, _master)) { IsBackground = true }.Start();
    }

    /// <summary>The end for the client.</summary>
    internal string Port { get; }

    public void Dispose()
    {
        _isEnding = true;
        _master.Dispose();
        _slave.Dispose();
        _device.Dispose();
    }

    private static SafeFileHandle OpenRaw(string path)
    {
        SafeFileHandle file = new(Libc.Open(path, Libc.OpenReadWrite | Libc.OpenNoControllingTerminal), ownsHandle: true);
        byte[] settings = new byte[256];
        if (Libc.GetTerminal(file, settings) != 0)
            throw new IOException("no terminal: " + path);
        Libc.MakeRaw(settings);
        _ = Libc.SetTerminal(file, 0, settings);
        return file;
    }

    private void Pass(SafeFileHandle from, SafeFileHandle to)
    {
        byte[] buffer = new byte[PieceBytes];
        double free = 0;
        Stopwatch watch = Stopwatch.StartNew();
        while (!_isEnding)
        {
            Libc.PollRequest request = new() { File = (int)from.DangerousGetHandle(), Wanted = Libc.PollIn };
            if (Libc.Poll(ref request, 1, PollMilliseconds) <= 0 || (request.Happened & Libc.PollIn) == 0)
                continue;
            int count = (int)Libc.Read(from, ref buffer[0], buffer.Length);
            free = Math.Max(free, watch.Elapsed.TotalSeconds) + (count / _bytesPerSecond);
            Thread.Sleep(TimeSpan.FromSeconds(Math.Max(0, free - watch.Elapsed.TotalSeconds)));
            for (int sent = 0; sent < count && !_isEnding;)
                sent += Math.Max(0, (int)Libc.Write(to, ref buffer[sent], count - sent));
        }
    }
}
