// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>What differs between the targets.</summary>
public static class OtaTarget
{
    /// <summary>Type of the parts that are assemblies.</summary>
    public const string AssemblyType = "pe";
}
