// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.IO;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>All assemblies before they are written: writing a default value of an enum type looks into the enum's assembly.</summary>
internal sealed class EmittedAssemblies : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> _assemblies = [];

    public void Add(AssemblyDefinition assembly) => _assemblies.Add(assembly.Name.Name, assembly);

    public void Write(SharedFolder folder)
    {
        foreach (var (name, assembly) in _assemblies)
        {
            using var stream = new MemoryStream();
            assembly.Write(stream, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
            folder.Write(name + ".dll", stream.ToArray());
        }
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name) => _assemblies.GetValueOrDefault(name.Name);

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (var assembly in _assemblies.Values)
            assembly.Dispose();
    }
}
