// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Limits and defaults of the core, with their units.</summary>
public static class CoreConstants
{
    /// <summary>Version of Mgos, <c>mg_version</c> in Sys.GetInfo.</summary>
    public const string MgosVersion = MgosBuildVersion.Version;

    /// <summary>Callbacks that may wait in the loop's queue. A producer that finds it full is told so.</summary>
    public const int MaxPostedCallbacks = 64;

    /// <summary>Longest sleep of the loop in milliseconds: how often poll callbacks run on an idle device.</summary>
    public const int MaxLoopWaitMilliseconds = 1000;

    /// <summary>Turns of the loop without a pause after which sockets get their chance, however much else there is to do.</summary>
    public const int MaxTurnsWithoutWait = 16;

    /// <summary>Timers that may be set at the same time.</summary>
    public const int MaxTimers = 256;

    /// <summary>Handlers that may be added to the event bus.</summary>
    public const int MaxEventHandlers = 256;

    /// <summary>Poll callbacks that may be added to the loop.</summary>
    public const int MaxPollCallbacks = 32;

    /// <summary>Pause in milliseconds between a failed boot and the restart.</summary>
    public const int FailedBootPauseMilliseconds = 500;

    /// <summary>Longest log line in bytes, prefix and LF included; what is longer is cut.</summary>
    public const int MaxLogMessageBytes = 1024;

    /// <summary>UARTs that a device may have; their numbers are 0 to this minus 1.</summary>
    public const int MaxUarts = 3;

    /// <summary>UART whose place the console of the machine takes.</summary>
    public const int ConsoleUart = 0;

    /// <summary>Watchdog time-out in seconds until the configuration says otherwise.</summary>
    public const int DefaultWatchdogSeconds = 30;

    /// <summary>Longest watchdog time-out in seconds: a day.</summary>
    public const int MaxWatchdogSeconds = 86400;

    /// <summary>Latest wall time in seconds since 1970-01-01 UTC that a clock can be set to: the end of the year 2999, where the device's date type ends.</summary>
    public const long MaxUnixSeconds = 32503679999;
}
