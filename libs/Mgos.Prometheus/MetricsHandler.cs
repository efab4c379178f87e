// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Prometheus;

/// <summary>Writes metrics of an app. Thread: loop.</summary>
/// <param name="writer">Where to.</param>
public delegate void MetricsHandler(MetricsWriter writer);
