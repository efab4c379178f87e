// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench.Load;

/// <summary>Makes calls that block.</summary>
internal interface IExchange : IDisposable
{
    void Call();
}
