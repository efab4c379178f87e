// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Reflection;
using System.Threading;

namespace Mgos.Boot;

/// <summary>Loads the assemblies of a slot into the memory of the board, where they stay until it is reset.</summary>
public sealed class FirmwareLoader : IFirmwareLoader
{
    // Loading at once after the file was read has failed on some firmware.
    private const int PauseMilliseconds = 25;

    private readonly ArrayList _assemblies = new ArrayList();

    /// <inheritdoc/>
    public void Begin() => _assemblies.Clear();

    /// <inheritdoc/>
    public void Load(byte[] image)
    {
        Thread.Sleep(PauseMilliseconds);
        _assemblies.Add(Assembly.Load(image));
    }

    /// <inheritdoc/>
    public void RunMain(string typeName)
    {
        for (int i = _assemblies.Count - 1; i >= 0; i--)
        {
            Type type = ((Assembly)_assemblies[i]).GetType(typeName);
            if (type == null)
                continue;
            MethodInfo main = type.GetMethod("Main", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
            if (main == null)
                continue;
            main.Invoke(null, null);
            return;
        }

        throw new ArgumentException(typeName);
    }
}
