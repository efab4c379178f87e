// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections.Generic;
using Mgos.Core;
using Mgos.Host.Board;

namespace Mgos.Service.Sim;

/// <summary>Presses of buttons that have not ended.</summary>
/// <remarks>
/// The time of a press begins when the device has been told of it, so that a PC under load does not make it too short for debouncing. Thread: loop.
/// </remarks>
internal sealed class PinPresses(SimService service)
{
    private readonly Dictionary<int, object> _current = [];

    /// <summary>Holds a pin against its pull for a time.</summary>
    internal void Press(VirtualPin pin, int milliseconds)
    {
        var press = new object();
        _current[pin.Number] = press;
        pin.Set(pin.Pull != PinPull.Up);
        service.Machine.AfterEvents(() => PlanEnd(pin, press, milliseconds));
    }

    /// <summary>Has a press not let go of what comes after it.</summary>
    internal void Forget(VirtualPin pin) => _current.Remove(pin.Number);

    // On the event thread. Handlers of the edge run in the same turn of the loop, behind what is posted.
    private void PlanEnd(VirtualPin pin, object press, int milliseconds)
    {
        if (!service.Device.Loop.Post(() => SetTimer(pin, press, milliseconds)))
            SetTimer(pin, press, milliseconds);
    }

    private void SetTimer(VirtualPin pin, object press, int milliseconds) =>
        service.Device.Timers.Set(milliseconds, TimerOptions.None, () => End(pin, press));

    private void End(VirtualPin pin, object press)
    {
        if (_current.TryGetValue(pin.Number, out var current) && current == press && _current.Remove(pin.Number))
            pin.Release();
    }
}
