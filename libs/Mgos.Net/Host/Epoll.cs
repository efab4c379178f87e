// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Buffers.Binary;
using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Threading;

namespace Mgos.Net;

/// <summary>The epoll instance of a loop, with an eventfd by which other threads end the wait.</summary>
/// <remarks>
/// Layout of an event: 4 bytes of bits, then 8 bytes of data that start at byte 4 (x86, packed) or 8 (other processors). The data is the slot; the eventfd's is -1.
/// </remarks>
internal sealed class Epoll
{
    private const int MaxEvents = 64;
    private const int WakeSlot = -1;
    private const int CounterBytes = 8;

    private static readonly int DataOffset = RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.X86 ? 4 : 8;
    private static readonly int EventBytes = DataOffset + 8;

    private readonly int _descriptor;
    private readonly int _wakeDescriptor;
    private readonly byte[] _events = new byte[MaxEvents * EventBytes];
    private readonly byte[] _change = new byte[EventBytes];
    private readonly byte[] _counter = new byte[CounterBytes];
    private readonly byte[] _signal = new byte[CounterBytes];
    private int _isWoken;
    private int _isWaiting;
    private bool _isClosed;

    internal Epoll()
    {
        _descriptor = Check(LinuxCalls.epoll_create1(LinuxCalls.CloseOnExec));
        _wakeDescriptor = Check(LinuxCalls.eventfd(0, LinuxCalls.CloseOnExec | LinuxCalls.NonBlocking));
        _signal[BitConverter.IsLittleEndian ? 0 : CounterBytes - 1] = 1;
        Control(LinuxCalls.ControlAdd, _wakeDescriptor, LinuxCalls.EventIn, WakeSlot);
    }

    /// <summary>Has a socket reported while it is ready.</summary>
    internal void Watch(Socket socket, int slot, byte interest, bool isNew)
    {
        uint bits = ((interest & SocketInterest.Read) != 0 ? LinuxCalls.EventIn : 0) | ((interest & SocketInterest.Write) != 0 ? LinuxCalls.EventOut : 0);
        Control(isNew ? LinuxCalls.ControlAdd : LinuxCalls.ControlModify, (int)socket.Handle, bits, slot);
    }

    /// <summary>Has a socket not reported any more.</summary>
    internal void Remove(Socket socket) => Control(LinuxCalls.ControlRemove, (int)socket.Handle, 0, 0);

    /// <summary>True if somebody has called <see cref="Wake"/> since the last wait began.</summary>
    internal bool IsWoken => Volatile.Read(ref _isWoken) != 0;

    /// <summary>Looks without waiting; gives the number of events. A wake is still there for the next wait.</summary>
    /// <remarks>The signal may be a late one, of a wake that has had its turn; a new wake, which found nobody waiting, has sent none.</remarks>
    internal int Look()
    {
        int count = LinuxCalls.Wait(_descriptor, _events, MaxEvents, 0);
        return count < 0 ? 0 : DropSignal(count);
    }

    /// <summary>Waits; gives the number of events, which <see cref="SlotAt"/> tells.</summary>
    internal int Wait(long microseconds)
    {
        Interlocked.Exchange(ref _isWaiting, 1);
        int count = LinuxCalls.Wait(_descriptor, _events, MaxEvents, Interlocked.Exchange(ref _isWoken, 0) != 0 ? 0 : microseconds);
        Volatile.Write(ref _isWaiting, 0);
        int ready = count < 0 ? 0 : DropSignal(count);
        // What the wake was for is done in the turn that follows.
        if (ready < count)
            Interlocked.Exchange(ref _isWoken, 0);
        return ready;
    }

    /// <summary>Slot of an event of the last wait.</summary>
    internal int SlotAt(int index) => BinaryPrimitives.ReadInt32LittleEndian(_events.AsSpan(index * EventBytes + DataOffset));

    /// <summary>Ends the wait. Thread: any. The signal is only sent to somebody who waits, as it costs a system call.</summary>
    internal void Wake()
    {
        if (Interlocked.Exchange(ref _isWoken, 1) == 0 && Volatile.Read(ref _isWaiting) != 0)
            Signal();
    }

    internal void Close()
    {
        lock (_signal)
        {
            _isClosed = true;
            LinuxCalls.close(_wakeDescriptor);
            LinuxCalls.close(_descriptor);
        }
    }

    private static int Check(int result) => result >= 0 ? result : throw new Win32Exception(Marshal.GetLastPInvokeError());

    /// <summary>Ends a wait that is under way. Thread: any.</summary>
    internal void Signal()
    {
        // Another thread may wake the loop while the device ends; the number may be somebody else's file by then.
        lock (_signal)
        {
            if (!_isClosed)
                LinuxCalls.write(_wakeDescriptor, _signal, CounterBytes);
        }
    }

    private int DropSignal(int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (SlotAt(i) != WakeSlot)
                continue;
            LinuxCalls.read(_wakeDescriptor, _counter, CounterBytes);
            count--;
            Buffer.BlockCopy(_events, count * EventBytes, _events, i * EventBytes, EventBytes);
            break;
        }

        return count;
    }

    private void Control(int operation, int descriptor, uint bits, int slot)
    {
        BitConverter.TryWriteBytes(_change.AsSpan(0), bits);
        BinaryPrimitives.WriteInt32LittleEndian(_change.AsSpan(DataOffset), slot);
        LinuxCalls.epoll_ctl(_descriptor, operation, descriptor, _change);
    }
}
