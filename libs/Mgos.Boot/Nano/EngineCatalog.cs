// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Reflection;
using Mgos.Ota;

namespace Mgos.Boot;

/// <summary>The assemblies in the deployment region.</summary>
public sealed class EngineCatalog : IEngineCatalog
{
    /// <inheritdoc/>
    public bool Has(string name, string version)
    {
        try
        {
            Assembly assembly = Assembly.Load(name);
            if (assembly == null)
                return false;
            Version found = assembly.GetName().Version;
            return found.Major.ToString() + "." + found.Minor.ToString() == version;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
