// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.CaBundle;

/// <summary>The file with the authorities.</summary>
public static class CaBundle
{
    /// <summary>Its name on the device; the default of the settings that name such a file.</summary>
    public const string FileName = "ca.pem";
}
