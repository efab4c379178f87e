// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Gpio;

/// <summary>Decides when a bouncing contact has been pressed or released.</summary>
/// <remarks>
/// The algorithm of the original: the first interrupt starts a wait, interrupts meanwhile do nothing, and at its end the level decides. With
/// <see cref="GpioInterruptMode.EdgeAny"/> it must differ from the level reported last (at first that of the set-up), else it must be that
/// of the edge. So the report comes after the wait, at most once a wait, and shorter pulses are none. Pure: no clock, no pin.
/// </remarks>
internal sealed class ButtonDebouncer
{
    private readonly GpioInterruptMode _edge;
    private bool _lastLevel;
    private bool _isWaiting;

    internal ButtonDebouncer(GpioInterruptMode edge, bool level)
    {
        _edge = edge;
        _lastLevel = level;
    }

    /// <summary>Takes an interrupt; true if a wait begins.</summary>
    internal bool OnInterrupt()
    {
        bool begins = !_isWaiting;
        _isWaiting = true;
        return begins;
    }

    /// <summary>Ends the wait; true if this is to be reported.</summary>
    internal bool OnTimeout(bool level)
    {
        _isWaiting = false;
        if (_edge != GpioInterruptMode.EdgeAny)
            return level == (_edge == GpioInterruptMode.EdgePositive);
        bool isNew = level != _lastLevel;
        _lastLevel = level;
        return isNew;
    }
}
