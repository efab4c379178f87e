// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>The assemblies that the boot loader was deployed with, which the firmware in a slot uses.</summary>
public interface IEngineCatalog
{
    /// <summary>Tells whether there is an assembly.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Version <c>MAJOR.MINOR</c>; both have to be the same.</param>
    /// <returns>True if there is.</returns>
    bool Has(string name, string version);
}
