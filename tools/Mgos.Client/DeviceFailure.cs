// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>What is wrong with the line to a device.</summary>
public enum DeviceFailure
{
    /// <summary>There is no connection, or it has ended.</summary>
    NoConnection,

    /// <summary>Nothing has come in time.</summary>
    Timeout,

    /// <summary>What has come cannot be understood.</summary>
    BadAnswer,

    /// <summary>The device, or a broker before it, wants other credentials.</summary>
    Unauthorized,
}
