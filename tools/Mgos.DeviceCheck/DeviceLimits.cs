// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.DeviceCheck;

/// <summary>What the numbers in a .pe file can count.</summary>
internal static class DeviceLimits
{
    public const int Locals = 255;
    public const int Arguments = 255;
    public const int SwitchEntries = 255;
    public const int FieldsPerKind = 255;
    public const int MethodsPerKind = 255;
    public const int CodeBytes = 65535;
    public const int StringBytes = 65535;

    /// <summary>40,000 bytes are known to load and 70,000 known not to.</summary>
    public const int ArrayDataBytes = 40000;
}
