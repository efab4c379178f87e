// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace System.Device.Wifi;

/// <summary>How an attempt to join a network has ended.</summary>
public enum WifiConnectionStatus
{
    /// <summary>Turned away for good.</summary>
    AccessRevoked = 0,

    /// <summary>Wrong password.</summary>
    InvalidCredential = 1,

    /// <summary>No such network.</summary>
    NetworkNotAvailable = 2,

    /// <summary>Joined.</summary>
    Success = 3,

    /// <summary>No answer.</summary>
    Timeout = 4,

    /// <summary>Something else.</summary>
    UnspecifiedFailure = 5,

    /// <summary>Not known how to join.</summary>
    UnsupportedAuthenticationProtocol = 6,
}
