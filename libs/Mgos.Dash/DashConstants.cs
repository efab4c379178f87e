// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Dash;

/// <summary>Wire names and limits of the connection to a dash server.</summary>
public static class DashConstants
{
    /// <summary>Name of the cloud in <c>shadow.lib</c>.</summary>
    public const string BackendName = "dash";

    /// <summary>Called with what <c>Sys.GetInfo</c> tells, after each connection; the device is connected once it is answered.</summary>
    public const string HeartbeatMethod = "Dash.Heartbeat";

    /// <summary>Called for the shadow.</summary>
    public const string ShadowGetMethod = "Dash.Shadow.Get";

    /// <summary>Called with what the device reports.</summary>
    public const string ShadowUpdateMethod = "Dash.Shadow.Update";

    /// <summary>Notification with a line of the log.</summary>
    public const string LogMethod = "Dash.Log";

    /// <summary>Called by the server with what is desired.</summary>
    public const string DeltaMethod = "Shadow.Delta";

    /// <summary>First pause before the next attempt, seconds; it doubles.</summary>
    public const int ReconnectIntervalMin = 5;

    /// <summary>Longest pause, seconds.</summary>
    public const int ReconnectIntervalMax = 60;

    /// <summary>A server that answers a call later than this many milliseconds is taken for lost, and connected to anew.</summary>
    public const int AnswerTimeoutMilliseconds = 30000;

    /// <summary>Largest frame in bytes that is taken unless <c>rpc.max_frame_size</c> is more: a shadow has to fit.</summary>
    public const int MinMaxFrameBytes = 10240;

    /// <summary>Most lines of other threads that wait for the loop.</summary>
    public const int MaxWaitingLogLines = 16;

    internal const int BusyRetryMilliseconds = 100;
    internal const int MillisecondsPerSecond = 1000;
    internal const int MicrosecondsPerMillisecond = 1000;
    internal const int HeartbeatBytes = 256;
    internal const int MaxHeartbeatBytes = 4096;
    internal const int LogFrameBytes = 256;
    internal const int MaxLogFrameBytes = 2048;
    internal const int TokenPartLength = 8;
}
