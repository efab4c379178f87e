// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Runtime.InteropServices;
using Mgos.Host.Native;
using Microsoft.Win32.SafeHandles;

namespace Mgos.Client.Tests.Liars;

/// <summary>On a pseudo-terminal. Apart from the silent one they answer the handshake.</summary>
internal sealed class SerialLiar : TcpLiar
{
    private readonly SafeFileHandle _master;
    private readonly Lie _lie;

    internal SerialLiar(Lie lie) : base(lie)
    {
        _lie = lie;
        _master = new SafeFileHandle(Libc.OpenPseudoTerminal(Libc.OpenReadWrite | Libc.OpenNoControllingTerminal), ownsHandle: true);
        if (Libc.GrantSlave(_master) != 0 || Libc.UnlockSlave(_master) != 0)
            throw new IOException("no pseudo-terminal");
        Port = Marshal.PtrToStringUTF8(Libc.SlaveName(_master))!;
        byte[] settings = new byte[256];
        if (Libc.GetTerminal(_master, settings) == 0)
        {
            Libc.MakeRaw(settings);
            _ = Libc.SetTerminal(_master, 0, settings);
        }
    }

    internal override string Port { get; }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _master.Dispose();
    }

    protected override async Task RunAsync()
    {
        // Nobody has opened the other end yet.
        await using PtyStream stream = new(_master, Ending);
        if (_lie == Lie.Silent)
            await Task.Delay(System.Threading.Timeout.Infinite, Ending);
        await ReadToAsync(stream, "\u0004\"\"\"");
        await stream.WriteAsync("\n\"\"\"\u0004\"\"\"\n\n"u8.ToArray(), Ending);
        await ReadToAsync(stream, "{");
        string checksum = _lie == Lie.WrongChecksum ? "00000000" : "";
        await AnswerAsync(stream, [.. "\n\"\"\""u8, .. Frame, .. System.Text.Encoding.ASCII.GetBytes(checksum), .. "\"\"\"\n"u8], [.. "\n\"\"\"{"u8]);
    }

    // Reads and writes only when the terminal is ready, so that the end of the test is noticed.
    private sealed class PtyStream(SafeFileHandle master, CancellationToken ending) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            while (!IsReady(Libc.PollIn))
                ending.ThrowIfCancellationRequested();
            nint count = Libc.Read(master, ref buffer.Span[0], buffer.Length);
            return count > 0 ? (int)count : 0;
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            for (ReadOnlyMemory<byte> rest = buffer; rest.Length > 0;)
            {
                ending.ThrowIfCancellationRequested();
                if (IsReady(Libc.PollOut))
                    rest = rest[(int)Math.Max(0, Libc.Write(master, ref MemoryMarshal.GetReference(rest.Span), Math.Min(rest.Length, 512)))..];
            }
        }

        private bool IsReady(short wanted)
        {
            Libc.PollRequest request = new() { File = (int)master.DangerousGetHandle(), Wanted = wanted };
            return Libc.Poll(ref request, 1, 20) > 0 && (request.Happened & wanted) != 0;
        }
    }
}
