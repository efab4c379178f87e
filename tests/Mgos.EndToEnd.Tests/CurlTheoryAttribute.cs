// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.EndToEnd.Tests;

/// <summary>A test with data that is skipped, and says so, where there is no curl.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CurlTheoryAttribute : TheoryAttribute
{
    public CurlTheoryAttribute()
    {
        if (!Curl.IsInstalled)
            Skip = "curl is not installed";
    }
}
