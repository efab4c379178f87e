// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Pwm;

/// <summary>Which pin has which channel. Two channels share a timer, so their pins have one frequency.</summary>
/// <remarks>Pure: no hardware.</remarks>
internal sealed class PwmSlots
{
    private readonly int[] _pins = new int[PwmConstants.MaxPins];
    private readonly int[] _frequencies = new int[PwmConstants.MaxPins];

    internal PwmSlots()
    {
        for (int i = 0; i < _pins.Length; i++)
            _pins[i] = PwmConstants.NoPin;
    }

    /// <summary>Finds the channel of a pin; -1 if it has none.</summary>
    internal int Find(int pin)
    {
        for (int i = 0; i < _pins.Length; i++)
        {
            if (_pins[i] == pin)
                return i;
        }

        return PwmConstants.NoSlot;
    }

    /// <summary>Tells whether a channel has its timer for itself or already runs with a frequency.</summary>
    internal bool CanHave(int slot, int frequencyHertz)
    {
        int neighbour = slot ^ 1;
        return _pins[neighbour] == PwmConstants.NoPin || _frequencies[neighbour] == frequencyHertz;
    }

    /// <summary>Gives a pin a channel, at a timer that has the frequency if there is one; -1 if no timer is left.</summary>
    internal int Take(int pin, int frequencyHertz)
    {
        int free = PwmConstants.NoSlot;
        for (int i = 0; i < _pins.Length; i++)
        {
            if (_pins[i] != PwmConstants.NoPin || !CanHave(i, frequencyHertz))
                continue;
            if (_pins[i ^ 1] != PwmConstants.NoPin)
                return Set(i, pin, frequencyHertz);
            if (free == PwmConstants.NoSlot)
                free = i;
        }

        return free == PwmConstants.NoSlot ? free : Set(free, pin, frequencyHertz);
    }

    /// <summary>Changes the frequency of a channel.</summary>
    internal void SetFrequency(int slot, int frequencyHertz) => _frequencies[slot] = frequencyHertz;

    internal int FrequencyOf(int slot) => _frequencies[slot];

    internal void Release(int slot)
    {
        _pins[slot] = PwmConstants.NoPin;
        _frequencies[slot] = 0;
    }

    private int Set(int slot, int pin, int frequencyHertz)
    {
        _pins[slot] = pin;
        _frequencies[slot] = frequencyHertz;
        return slot;
    }
}
