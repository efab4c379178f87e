// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Boot;

/// <summary>Brings assemblies to life.</summary>
public interface IFirmwareLoader
{
    /// <summary>Starts anew; where the platform can, what was loaded before is forgotten.</summary>
    void Begin();

    /// <summary>Loads an assembly. Those that it needs have been loaded, or belong to the boot firmware.</summary>
    /// <param name="image">The assembly; the loader may keep the array.</param>
    /// <exception cref="System.Exception">It is no assembly, or something that it needs is missing.</exception>
    void Load(byte[] image);

    /// <summary>Calls the static method <c>Main</c> of a type that was loaded.</summary>
    /// <param name="typeName">Full name of the type.</param>
    /// <exception cref="System.Exception">There is no such method, or it failed.</exception>
    void RunMain(string typeName);
}
