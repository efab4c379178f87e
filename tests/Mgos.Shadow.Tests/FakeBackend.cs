// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Shadow.Tests;

/// <summary>A cloud that notes what it is asked.</summary>
internal sealed class FakeBackend : IShadowBackend
{
    internal bool Takes { get; set; } = true;

    internal int Gets { get; private set; }

    internal ArrayList Updates { get; } = new ArrayList();

    public string Name => "fake";

    public bool IsConnected { get; set; }

    public bool Get()
    {
        Gets++;
        return Takes;
    }

    public bool Update(ShadowUpdate update)
    {
        Updates.Add(update);
        return Takes;
    }
}
