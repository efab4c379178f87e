// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench.Load;

/// <summary>What a run of calls came to.</summary>
/// <param name="Calls">Number of calls that were answered.</param>
/// <param name="MedianMicroseconds">Time that half of them kept to.</param>
/// <param name="HighMicroseconds">Time that 99 of 100 kept to.</param>
internal sealed record LoadFigures(double Calls, double MedianMicroseconds, double HighMicroseconds);
