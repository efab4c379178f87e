// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;

namespace Mgos.Core;

/// <summary>How the loop of a device spends the time in which nothing is due.</summary>
/// <remarks>Replaced with <see cref="MainLoop.UseWaiter"/> by what can wait for more than other threads, sockets for example.</remarks>
public interface ILoopWaiter
{
    /// <summary>Waits until something has happened, <see cref="Wake"/> was called since the last wait began, or the time is over. Thread: loop.</summary>
    /// <param name="microseconds">Longest wait; 0 to look and go on.</param>
    void Wait(long microseconds);

    /// <summary>Ends the wait, or the next one. Thread: any.</summary>
    void Wake();
}
