// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.IO;
using System.Reflection;
using Mgos.Ota;

namespace Mgos.Boot;

/// <summary>The assemblies beside the program.</summary>
public sealed class EngineCatalog : IEngineCatalog
{
    /// <inheritdoc/>
    public bool Has(string name, string version)
    {
        try
        {
            Version found = Assembly.Load(new AssemblyName(name)).GetName().Version;
            return found != null && found.Major + "." + found.Minor == version;
        }
        catch (Exception e) when (e is IOException || e is BadImageFormatException || e is ArgumentException)
        {
            return false;
        }
    }
}
