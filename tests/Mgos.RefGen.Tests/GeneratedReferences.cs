// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Mono.Cecil;

namespace Mgos.RefGen.Tests;

/// <summary>All reference assemblies, made once for the tests of a class.</summary>
public sealed class GeneratedReferences : IDisposable
{
    public static readonly string ApiDataFolder = typeof(GeneratedReferences).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == nameof(ApiDataFolder)).Value;

    public GeneratedReferences() => ReferenceFolder.Write(ApiCatalog.Load(ApiDataFolder), Folder);

    public string Folder { get; } = Directory.CreateTempSubdirectory("refgen").FullName;

    public IEnumerable<string> Assemblies => Directory.GetFiles(Folder, "*.dll");

    public string FileOf(string assembly) => Path.Combine(Folder, assembly + ".dll");

    public AssemblyDefinition Read(string assembly)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Folder);
        return AssemblyDefinition.ReadAssembly(FileOf(assembly), new ReaderParameters { AssemblyResolver = resolver });
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
