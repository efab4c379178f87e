// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Numbers of the events of group <c>OTA</c>.</summary>
/// <remarks>Mirrors <c>MGOS_EVENT_OTA_BASE</c> and its members.</remarks>
public static class OtaEvents
{
    /// <summary>The group itself: <c>O</c>, <c>T</c>, <c>A</c> in the upper 24 bits.</summary>
    public const int Base = ('O' << 24) | ('T' << 16) | ('A' << 8);

    /// <summary>An update wants to begin. Data: <see cref="OtaBeginInfo"/>, whose result a handler may change.</summary>
    public const int Begin = Base + 0;

    /// <summary>Progress, end of an update, commit, first boot. Data: <see cref="OtaStatus"/>.</summary>
    public const int Status = Base + 1;
}
