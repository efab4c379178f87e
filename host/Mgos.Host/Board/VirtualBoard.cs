// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Host.Board;

/// <summary>The pins of a virtual device: those of an ESP32. The device drives them from one side, the world around it from the other.</summary>
/// <remarks>Thread: any. What the world does to a pin outlasts a reset of the device; what the device does to it does not.</remarks>
public sealed class VirtualBoard
{
    /// <summary>One more than the highest number of a pin.</summary>
    public const int PinCount = 40;

    private readonly VirtualPin[] _pins = new VirtualPin[PinCount];

    internal VirtualBoard(HostMachine machine)
    {
        EdgeQueue = new PinEventQueue(machine);
        for (var number = 0; number < PinCount; number++)
        {
            if (Exists(number))
                _pins[number] = new VirtualPin(this, number);
        }
    }

    /// <summary>Occurs when anything about a pin has changed, on the thread that changed it; return soon.</summary>
    /// <remarks>Handlers run one at a time and in order. They may drive pins, as a wire from pin to pin does.</remarks>
    public event VirtualPinChangedHandler PinChanged;

    /// <summary>Gets the pins there are, in the order of their numbers.</summary>
    public VirtualPin[] Pins => Array.FindAll(_pins, pin => pin != null);

    /// <summary>Gets how many edges the device did not learn of, because 128 were waiting already; the oldest are lost, as on a device.</summary>
    public long LostEdges => EdgeQueue.Lost;

    /// <summary>Edges on their way to the device.</summary>
    internal PinEventQueue EdgeQueue { get; }

    /// <summary>What guards all pins.</summary>
    internal object Sync { get; } = new();

    /// <summary>Gives a pin.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The pin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pin.</exception>
    public VirtualPin Pin(int number) =>
        Find(number) ?? throw new ArgumentOutOfRangeException(nameof(number), number, "The board has no such pin.");

    /// <summary>Looks for a pin.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The pin; null if there is none.</returns>
    public VirtualPin Find(int number) => number is >= 0 and < PinCount ? _pins[number] : null;

    /// <summary>Takes the device's hands off all pins, as a reset does.</summary>
    internal void Reset()
    {
        foreach (var pin in Pins)
            pin.Close();
        EdgeQueue.Clear();
    }

    /// <summary>Tells of a change. The lock is held.</summary>
    internal void OnChanged(VirtualPin pin, PinActor actor) => PinChanged?.Invoke(pin, actor);

    // 24 and 28 to 31 are not in the chip.
    private static bool Exists(int number) => number is not (24 or (>= 28 and <= 31));
}
