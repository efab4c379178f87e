// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>The device itself, for api_sys.js.</summary>
internal sealed class SystemFunctions : IMjsFunctions
{
    private const int MicrosecondsPerMillisecond = 1000;
    private const long TicksPerMicrosecond = 10;

    private readonly Device _device;

    internal SystemFunctions(Device device)
    {
        _device = device;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_get_heap_size": return GetHeapSize;
            case "mgos_get_free_heap_size": return GetFreeHeapSize;
            case "mgos_mjs_heap_size": return GetExactHeapSize;
            case "mgos_mjs_free_heap_size": return GetExactFreeHeapSize;
            case "mgos_system_restart_after": return RestartAfter;
            case "mgos_uptime": return GetUptime;
            case "mgos_usleep": return Sleep;
            case "mgos_wdt_feed": return FeedWatchdog;
            default: return null;
        }
    }

    private void GetHeapSize(MjsCall call) => call.Return(Limit(_device.Info.HeapBytes));

    private void GetFreeHeapSize(MjsCall call) => call.Return(Limit(_device.Info.FreeHeapBytes));

    // A PC has more than an int can tell.
    private void GetExactHeapSize(MjsCall call) => call.Return(_device.Info.HeapBytes);

    private void GetExactFreeHeapSize(MjsCall call) => call.Return(_device.Info.FreeHeapBytes);

    private void RestartAfter(MjsCall call)
    {
        int delay = call.GetInt(0);
        _device.RestartAfter(delay < 0 ? 0 : delay);
    }

    private void GetUptime(MjsCall call) => call.Return(_device.Clock.UptimeSeconds);

    private void FeedWatchdog(MjsCall call) => _device.Watchdog.Feed();

    // A thread sleeps whole milliseconds; the rest is waited for, by a clock that somebody may set meanwhile.
    private static void Sleep(MjsCall call)
    {
        int microseconds = call.GetInt(0);
        if (microseconds <= 0)
            return;
        Thread.Sleep(microseconds / MicrosecondsPerMillisecond);
        long ticks = microseconds % MicrosecondsPerMillisecond * TicksPerMicrosecond;
        long start = DateTime.UtcNow.Ticks;
        long waited = 0;
        while (waited >= 0 && waited < ticks)
            waited = DateTime.UtcNow.Ticks - start;
    }

    private static int Limit(long bytes) => bytes > int.MaxValue ? int.MaxValue : (int)bytes;
}
