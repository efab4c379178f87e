// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Host.Board;

/// <summary>Who changed a pin.</summary>
public enum PinActor
{
    /// <summary>The code on the device.</summary>
    Device,

    /// <summary>The world around it: a test, a person at the device page, a part that is wired to the board.</summary>
    World,
}
