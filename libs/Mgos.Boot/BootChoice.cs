// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Ota;

namespace Mgos.Boot;

/// <summary>What a boot starts.</summary>
internal sealed class BootChoice
{
    /// <summary>The slot, or the factory firmware.</summary>
    internal int Slot { get; set; } = OtaConstants.FactorySlot;

    /// <summary>What is in the slot; null for the factory firmware.</summary>
    internal SlotIndex Index { get; set; }

    /// <summary>The record that counts now.</summary>
    internal BootRecord Record { get; set; }

    internal bool IsFirstBoot { get; set; }
}
