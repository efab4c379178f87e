// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Platform names that conditions see.</summary>
public static class Targets
{
    /// <summary>Gives the platform of a target framework.</summary>
    /// <param name="targetFramework">For example <c>netnano1.0</c>.</param>
    /// <returns><c>esp32</c> for a board; <c>ubuntu</c> for a PC, which is what the original calls its build for one.</returns>
    public static string PlatformOf(string targetFramework) =>
        targetFramework.StartsWith("netnano", StringComparison.Ordinal) ? "esp32" : "ubuntu";
}
