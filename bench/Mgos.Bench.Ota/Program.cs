// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Entry point, the same on a PC and on a board.</summary>
public static class Program
{
    /// <summary>Boots, measures, prints tables, ends.</summary>
    public static void Main() => Firmware.Run(() => new OtaBenchApp());
}
