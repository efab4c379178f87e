// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Client;

/// <summary>The line to a device does not work: no connection, no answer in time, or nothing that can be understood.</summary>
/// <param name="failure">Kind of the failure.</param>
/// <param name="message">What has failed, one line.</param>
/// <param name="hint">What to check next, one line.</param>
/// <param name="cause">What has caused it, or null.</param>
public sealed class DevicePortException(DeviceFailure failure, string message, string hint, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Kind of the failure.</summary>
    public DeviceFailure Failure { get; } = failure;

    /// <summary>What to check next, one line.</summary>
    public string Hint { get; } = hint;
}
