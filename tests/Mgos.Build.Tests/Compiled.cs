// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mgos.Config;
using Mgos.Core;

namespace Mgos.Build.Tests;

/// <summary>Generated code, compiled against the libraries as strictly as the repository compiles.</summary>
internal static class Compiled
{
    internal static Assembly Load(params string[] sources)
    {
        using MemoryStream image = new();
        CSharpParseOptions parse = new(LanguageVersion.CSharp10, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Generated" + Guid.NewGuid().ToString("N"),
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error));
        IEnumerable<Diagnostic> errors = compilation.Emit(image).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join("\n", errors) + "\n" + string.Join("\n", sources));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }

    /// <summary>Public members of a type as <c>type Name</c>, sorted.</summary>
    internal static string Properties(Type type) =>
        string.Join(", ", type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => property.PropertyType.Name + " " + property.Name).Order(StringComparer.Ordinal));

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(Device).Assembly.Location).Append(typeof(DeviceConfig).Assembly.Location).Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));
}
