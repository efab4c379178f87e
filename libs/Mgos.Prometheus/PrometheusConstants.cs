// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Prometheus;

/// <summary>Limits of the metrics.</summary>
public static class PrometheusConstants
{
    /// <summary>As long the answer may be; metrics that do not fit are left out.</summary>
    public const int MaxBytes = 16384;

    internal const int FirstBytes = 1024;
    internal const int NumberBytes = 32;
}
