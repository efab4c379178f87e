// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench.Load;

/// <summary>How even the intervals between ticks were.</summary>
/// <param name="DeviationMicroseconds">Their standard deviation.</param>
/// <param name="SpreadMicroseconds">The longest less the shortest.</param>
internal sealed record TimerFigures(double DeviationMicroseconds, double SpreadMicroseconds);
