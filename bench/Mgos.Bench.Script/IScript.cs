// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>A program that an engine has taken in.</summary>
internal interface IScript
{
    /// <summary>Calls its function <c>run</c>; gives its result.</summary>
    double Run(int count);
}
