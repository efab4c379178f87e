// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Mgos.Client.Serial;

/// <summary>A serial port of Windows: raw, 8 bits, no parity, one stop bit.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsTerminalLine : ITerminalLine
{
    private const int SettingsBytes = 28;
    private const uint NoTimeBetweenBytes = uint.MaxValue;
    private const uint WaitMilliseconds = 50;
    private const uint PurgeReceived = 8;
    private const uint SetRequestToSend = 3;
    private const uint ClearRequestToSend = 4;
    private const uint SetDataTerminalReady = 5;
    private const uint ClearDataTerminalReady = 6;

    private readonly SafeFileHandle _file;

    private WindowsTerminalLine(SafeFileHandle file) => _file = file;

    internal static WindowsTerminalLine Open(string name, DeviceClientOptions options)
    {
        // Overlapped access is not needed: reads and writes end after the time-outs set below.
        SafeFileHandle file = File.OpenHandle(@"\\.\" + name, FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.None);
        WindowsTerminalLine line = new(file);
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

    public int Read(byte[] buffer) => ReadFile(_file, buffer, buffer.Length, out int count, 0) ? count : throw Error();

    public int Write(ReadOnlySpan<byte> data) => WriteFile(_file, ref MemoryMarshal.GetReference(data), data.Length, out int count, 0) ? count : throw Error();

    public void Dispose() => _file.Dispose();

    private void Configure(DeviceClientOptions options)
    {
        byte[] settings = new byte[SettingsBytes];
        settings[0] = SettingsBytes;
        string flow = options.HasHardwareFlowControl ? "octs=on rts=hs" : "octs=off rts=off";
        if (!GetCommState(_file, settings) || !BuildCommDCBW($"baud={options.BaudRate} parity=n data=8 stop=1 xon=off odsr=off idsr=off dtr=off {flow}", settings) || !SetCommState(_file, settings))
            throw Error();
        Timeouts timeouts = new() { ReadInterval = NoTimeBetweenBytes, ReadMultiplier = NoTimeBetweenBytes, ReadConstant = WaitMilliseconds, WriteConstant = WaitMilliseconds };
        if (!SetCommTimeouts(_file, ref timeouts))
            throw Error();
        Set(options);
        PurgeComm(_file, PurgeReceived);
    }

    private void Set(DeviceClientOptions options)
    {
        if (options.ControlLines == ControlLines.Untouched)
            return;
        bool isActive = options.ControlLines == ControlLines.Active;
        EscapeCommFunction(_file, isActive ? SetDataTerminalReady : ClearDataTerminalReady);
        if (!options.HasHardwareFlowControl)
            EscapeCommFunction(_file, isActive ? SetRequestToSend : ClearRequestToSend);
    }

    private static IOException Error() => new(new Win32Exception(Marshal.GetLastPInvokeError()).Message);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ReadFile(SafeFileHandle file, byte[] buffer, int size, out int count, nint overlapped);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool WriteFile(SafeFileHandle file, ref byte buffer, int size, out int count, nint overlapped);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetCommState(SafeFileHandle file, byte[] settings);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetCommState(SafeFileHandle file, byte[] settings);

    [DllImport("kernel32", SetLastError = true, CharSet = CharSet.Unicode)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool BuildCommDCBW(string text, byte[] settings);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetCommTimeouts(SafeFileHandle file, ref Timeouts timeouts);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool EscapeCommFunction(SafeFileHandle file, uint function);

    [DllImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool PurgeComm(SafeFileHandle file, uint flags);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timeouts
    {
        internal uint ReadInterval;
        internal uint ReadMultiplier;
        internal uint ReadConstant;
        internal uint WriteMultiplier;
        internal uint WriteConstant;
    }
}
