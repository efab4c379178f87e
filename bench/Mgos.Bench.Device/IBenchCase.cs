// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>Something to measure.</summary>
internal interface IBenchCase
{
    /// <summary>What the table calls it.</summary>
    string Name { get; }

    /// <summary>Does it once.</summary>
    void Run();
}
