// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench.Load;

/// <summary>A way to make many calls.</summary>
internal interface ILoadRun
{
    LoadFigures Run(TimeSpan time);
}
