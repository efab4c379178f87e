// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace RotaryEncoder;

/// <summary>Turns the edges of the two contacts of a rotary encoder into a position.</summary>
/// <remarks>
/// Contacts that follow each other a quarter of a period later: clockwise 00 10 11 01 00. An edge of one contact is a step; its direction is told by the
/// level of the other. Pure. Thread: one writes, others may read.
/// </remarks>
internal sealed class QuadratureDecoder
{
    private bool _a;
    private bool _b;

    internal QuadratureDecoder(bool a, bool b)
    {
        _a = a;
        _b = b;
    }

    /// <summary>Steps clockwise less steps back.</summary>
    internal int Steps { get; private set; }

    /// <summary>Edges that did not change their contact: there must have been another one that was not seen.</summary>
    internal int Missed { get; private set; }

    /// <summary>Takes an edge of contact A.</summary>
    internal void OnA(bool level)
    {
        if (level == _a)
            Missed++;
        else
            Steps += level != _b ? 1 : -1;
        _a = level;
    }

    /// <summary>Takes an edge of contact B.</summary>
    internal void OnB(bool level)
    {
        if (level == _b)
            Missed++;
        else
            Steps += level == _a ? 1 : -1;
        _b = level;
    }
}
