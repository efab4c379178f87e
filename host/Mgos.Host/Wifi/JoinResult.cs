// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Wifi;

/// <summary>How an attempt to join a network ends.</summary>
internal enum JoinResult
{
    Joined,
    NoNetwork,
    WrongPassword,
    Refused,
    TimedOut,
    Cancelled,
}
