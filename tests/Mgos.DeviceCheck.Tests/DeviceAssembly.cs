// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Tests;

/// <summary>A program for the device in a folder of its own, compiled against the reference assemblies.</summary>
internal sealed class DeviceAssembly : IDisposable
{
    private static readonly string NanoReferenceFolder = typeof(DeviceAssembly).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == nameof(NanoReferenceFolder)).Value;

    private readonly string _folder = Directory.CreateTempSubdirectory("devicecheck").FullName;
    private readonly DeviceAssembly[] _libraries;
    private readonly string _name;

    private DeviceAssembly(string name, DeviceAssembly[] libraries)
    {
        _name = name;
        _libraries = libraries;
    }

    private string File => Path.Combine(_folder, _name + ".dll");

    private IEnumerable<string> References =>
        Directory.GetFiles(NanoReferenceFolder, "*.dll").Concat(_libraries.Select(l => l.File));

    public static DeviceAssembly Compile(string source, string name = "Case", params DeviceAssembly[] libraries)
    {
        var assembly = new DeviceAssembly(name, libraries);
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp10), "Case.cs", System.Text.Encoding.UTF8)],
            assembly.References.Select(f => MetadataReference.CreateFromFile(f)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));
        using var code = System.IO.File.Create(assembly.File);
        using var symbols = System.IO.File.Create(Path.ChangeExtension(assembly.File, ".pdb"));
        var result = compilation.Emit(code, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success ? assembly : throw new ArgumentException(string.Join("\n", result.Diagnostics));
    }

    /// <summary>Changes what no compiler would write.</summary>
    public DeviceAssembly Edit(Action<ModuleDefinition> change)
    {
        var bytes = new MemoryStream(System.IO.File.ReadAllBytes(File));
        using var assembly = AssemblyDefinition.ReadAssembly(bytes);
        change(assembly.MainModule);
        assembly.Write(File);
        System.IO.File.Delete(Path.ChangeExtension(File, ".pdb"));
        return this;
    }

    /// <summary>All findings, one in a line, as the build would show them.</summary>
    public IReadOnlyList<string> Check(params string[] options)
    {
        var references = Path.Combine(_folder, "references.txt");
        System.IO.File.WriteAllLines(references, References);
        var parsed = CheckOptions.Parse([File, "--references", references, .. options]);
        return DeviceChecker.Check(parsed).Select(f => f.ToString()).ToList();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
