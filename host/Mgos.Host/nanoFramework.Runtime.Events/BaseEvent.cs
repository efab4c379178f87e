// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace nanoFramework.Runtime.Events;

/// <summary>The base of the arguments of hardware events.</summary>
public class BaseEvent
{
    /// <summary>What raised the event.</summary>
    public ushort Source;

    /// <summary>What the event says.</summary>
    public byte Message;
}
