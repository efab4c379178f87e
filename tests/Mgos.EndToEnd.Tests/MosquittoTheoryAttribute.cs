// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestBroker;

namespace Mgos.EndToEnd.Tests;

/// <summary>A test with rows that is skipped, and says so, where there is no mosquitto.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MosquittoTheoryAttribute : TheoryAttribute
{
    public MosquittoTheoryAttribute()
    {
        if (!Mosquitto.IsInstalled)
            Skip = "mosquitto is not installed";
    }
}
