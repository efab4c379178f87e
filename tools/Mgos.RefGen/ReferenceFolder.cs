// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Mgos.RefGen.Model;

namespace Mgos.RefGen;

/// <summary>
/// The output folder: <c>ASSEMBLY.dll</c> for each assembly and <c>PACKAGE.refs</c> for each package, which lists the file
/// names a project that uses the package is compiled against, one in a line.
/// </summary>
internal static class ReferenceFolder
{
    public static void Write(ApiCatalog catalog, string folder)
    {
        var target = new SharedFolder(folder);
        using var emitted = new EmittedAssemblies();
        foreach (var assembly in catalog.Assemblies)
            emitted.Add(new AssemblyEmitter(catalog, assembly, emitted).Emit());
        emitted.Write(target);

        foreach (var package in catalog.Assemblies.GroupBy(a => a.Package))
            target.Write(package.Key + ".refs", Encoding.UTF8.GetBytes(string.Concat(FilesOf(catalog, package).Select(name => name + "\n"))));
        target.RemoveOthers("*.dll", "*.refs");
    }

    private static IEnumerable<string> FilesOf(ApiCatalog catalog, IEnumerable<AssemblyDescription> assemblies) =>
        assemblies.SelectMany(catalog.Closure).Distinct().Select(FileName).Order(StringComparer.Ordinal);

    private static string FileName(AssemblyDescription assembly) => assembly.Assembly + ".dll";
}
