// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench;

/// <summary>Allocates what is known, to check the meter: an array of 1000 bytes.</summary>
internal sealed class KnownAllocationCase : IBenchCase
{
    private byte[] _last;

    public string Name => "new byte[1000], to check the meter";

    public void Run()
    {
        _last = null;
        _last = new byte[1000];
    }
}
