// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestBroker;

namespace Mgos.ClientDevice.Launch;

/// <summary>A test on each line to a device; skipped, and it says so, without mosquitto or without pseudo-terminals.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LineTheoryAttribute : TheoryAttribute
{
    public LineTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no pseudo-terminals";
        else if (!Mosquitto.IsInstalled)
            Skip = "mosquitto is not installed";
    }
}
