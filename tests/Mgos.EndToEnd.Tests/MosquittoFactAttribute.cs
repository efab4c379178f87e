// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.AwsDouble;

namespace Mgos.EndToEnd.Tests;

/// <summary>A test that needs mosquitto; without it the test is reported as skipped.</summary>
internal sealed class MosquittoFactAttribute : FactAttribute
{
    public MosquittoFactAttribute()
    {
        if (Mosquitto.Program == null)
            Skip = "mosquitto is not installed";
    }
}
