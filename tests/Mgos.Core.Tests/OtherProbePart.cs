// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Core.Tests;

/// <summary>The same as another type.</summary>
internal sealed class OtherProbePart : ProbePart
{
    internal OtherProbePart(string name, Journal journal)
        : base(name, journal)
    {
    }
}
