// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Mgos.Boot;

/// <summary>Loads the assemblies of a slot into a load context of their own, one for each boot; so a restart is a real reload.</summary>
/// <remarks>Assemblies that the boot firmware has are shared with it, as on a board.</remarks>
public sealed class FirmwareLoader : IFirmwareLoader
{
    private SlotContext _context;

    /// <inheritdoc/>
    public void Begin()
    {
        _context?.Unload();
        _context = new SlotContext();
    }

    /// <inheritdoc/>
    public void Load(byte[] image) => _context.Add(image);

    /// <inheritdoc/>
    public void RunMain(string typeName)
    {
        MethodInfo main = _context.FindMain(typeName) ?? throw new MissingMethodException(typeName, "Main");
        object[] arguments = main.GetParameters().Length == 0 ? null : new object[] { Array.Empty<string>() };
        main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private sealed class SlotContext : AssemblyLoadContext
    {
        private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

        private readonly Dictionary<string, Assembly> _assemblies = new();

        internal SlotContext() : base("slot", isCollectible: true)
        {
        }

        internal void Add(byte[] image)
        {
            Assembly assembly = LoadFromStream(new MemoryStream(image));
            _assemblies[assembly.GetName().Name] = assembly;
        }

        internal MethodInfo FindMain(string typeName)
        {
            foreach (Assembly assembly in _assemblies.Values)
            {
                MethodInfo main = assembly.GetType(typeName)?.GetMethod("Main", AnyStatic);
                if (main != null)
                    return main;
            }

            return null;
        }

        protected override Assembly Load(AssemblyName name) => _assemblies.GetValueOrDefault(name.Name);
    }
}
