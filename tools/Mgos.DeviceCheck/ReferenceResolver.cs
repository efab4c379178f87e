// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck;

/// <summary>Finds referenced assemblies among the files the compiler was given, and nowhere else.</summary>
internal sealed class ReferenceResolver : IAssemblyResolver
{
    private readonly Dictionary<string, string> _files;
    private readonly Dictionary<string, AssemblyDefinition> _loaded = [];

    public ReferenceResolver(IEnumerable<string> files) =>
        _files = files.GroupBy(f => Path.GetFileNameWithoutExtension(f)).ToDictionary(g => g.Key, g => g.First());

    public AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        if (_loaded.TryGetValue(name.Name, out var assembly))
            return assembly;
        if (!_files.TryGetValue(name.Name, out var file))
            throw new AssemblyResolutionException(name);
        assembly = AssemblyDefinition.ReadAssembly(file, new ReaderParameters { AssemblyResolver = this });
        _loaded.Add(name.Name, assembly);
        return assembly;
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (var assembly in _loaded.Values)
            assembly.Dispose();
    }
}
