// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core;

/// <summary>Numbers of the events of group <c>MOS</c>.</summary>
/// <remarks>Mirrors <c>MGOS_EVENT_GRP_SYS</c>.</remarks>
public static class SystemEvents
{
    /// <summary>The group itself: <c>M</c>, <c>O</c>, <c>S</c> in the upper 24 bits.</summary>
    public const int Base = ('M' << 24) | ('O' << 16) | ('S' << 8);

    /// <summary>All libraries and the app are initialised. No data.</summary>
    public const int InitDone = Base + 0;

    /// <summary>A line was logged. Data: <see cref="LogEntry"/>. Handlers must not log.</summary>
    public const int Log = Base + 1;

    /// <summary>The device restarts now. No data.</summary>
    public const int Reboot = Base + 2;

    /// <summary>The wall time was set. Data: <see cref="TimeChange"/>.</summary>
    public const int TimeChanged = Base + 3;

    /// <summary>A cloud connection is up.</summary>
    public const int CloudConnected = Base + 4;

    /// <summary>A cloud connection is lost.</summary>
    public const int CloudDisconnected = Base + 5;

    /// <summary>A cloud connection is being made.</summary>
    public const int CloudConnecting = Base + 6;

    /// <summary>A cloud connection could not be made.</summary>
    public const int CloudConnectError = Base + 7;

    /// <summary>A restart is planned. Data: <see cref="PlannedReboot"/>.</summary>
    public const int RebootAfter = Base + 8;
}
