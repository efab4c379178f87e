// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.EndToEnd.Tests;

/// <summary>A test that is skipped, and says so, where there is no curl.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CurlFactAttribute : FactAttribute
{
    public CurlFactAttribute()
    {
        if (!Curl.IsInstalled)
            Skip = "curl is not installed";
    }
}
