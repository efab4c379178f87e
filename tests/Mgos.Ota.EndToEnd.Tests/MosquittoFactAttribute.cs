// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.TestBroker;

namespace Mgos.Ota.EndToEnd.Tests;

/// <summary>A test that is skipped, and says so, where there is no mosquitto.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MosquittoFactAttribute : FactAttribute
{
    public MosquittoFactAttribute()
    {
        if (!Mosquitto.IsInstalled)
            Skip = "mosquitto is not installed";
    }
}
