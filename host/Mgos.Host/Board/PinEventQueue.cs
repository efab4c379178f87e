// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.Board;

/// <summary>The edges that the device has not handled yet, as on the device: room for 128, and the oldest goes when one more comes.</summary>
internal sealed class PinEventQueue(HostMachine machine)
{
    /// <summary>How many edges wait at most.</summary>
    internal const int Capacity = 128;

    private readonly VirtualPin[] _pins = new VirtualPin[Capacity];
    private readonly bool[] _levels = new bool[Capacity];
    private int _first;
    private int _count;
    private bool _isDrainPosted;

    /// <summary>How many edges were lost because the queue was full.</summary>
    internal long Lost { get; private set; }

    /// <summary>Adds an edge; its handler runs on the machine's event thread.</summary>
    internal void Add(VirtualPin pin, bool level)
    {
        lock (_pins)
        {
            if (_count == Capacity)
                DropOldest();
            var last = (_first + _count++) % Capacity;
            _pins[last] = pin;
            _levels[last] = level;
            if (_isDrainPosted)
                return;
            _isDrainPosted = true;
        }

        machine.Events.Post(Drain);
    }

    /// <summary>Forgets all edges.</summary>
    internal void Clear()
    {
        lock (_pins)
        {
            Array.Clear(_pins);
            _count = 0;
        }
    }

    private void DropOldest()
    {
        _first = (_first + 1) % Capacity;
        _count--;
        Lost++;
    }

    private void Drain()
    {
        while (TryTake(out var pin, out var level))
            RunHandler(pin, level);
    }

    private void RunHandler(VirtualPin pin, bool level)
    {
        try
        {
            pin.EdgeHandler?.Invoke(level);
        }
        catch (Exception exception)
        {
            // The edges behind this one must still arrive.
            machine.Console.WriteLine("A pin event handler failed: " + exception);
        }
    }

    private bool TryTake(out VirtualPin pin, out bool level)
    {
        lock (_pins)
        {
            _isDrainPosted = _count > 0;
            pin = _pins[_first];
            level = _levels[_first];
            if (_count == 0)
                return false;
            _pins[_first] = null;
            _first = (_first + 1) % Capacity;
            _count--;
            return true;
        }
    }
}
