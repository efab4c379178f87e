// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;

namespace Mgos.Core;

/// <summary>Waits for other threads only.</summary>
internal sealed class EventLoopWaiter : ILoopWaiter
{
    private const long MicrosecondsPerMillisecond = 1000;

    private readonly AutoResetEvent _wake = new AutoResetEvent(false);

    public void Wait(long microseconds)
    {
        if (microseconds > 0)
            _wake.WaitOne((int)((microseconds + MicrosecondsPerMillisecond - 1) / MicrosecondsPerMillisecond), false);
    }

    public void Wake() => _wake.Set();
}
