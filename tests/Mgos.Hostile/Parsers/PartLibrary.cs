// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Hostile.Parsers;

/// <summary>Runs a piece of start-up code in the place of a library.</summary>
internal sealed class PartLibrary(Action<Device> init) : MgosLibrary
{
    public override string Name => "part";

    public override bool Init(Device device)
    {
        init(device);
        return true;
    }
}
