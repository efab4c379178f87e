// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.IO;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>Checks one compiled assembly.</summary>
internal static class DeviceChecker
{
    public static IReadOnlyList<Finding> Check(CheckOptions options)
    {
        using var resolver = new ReferenceResolver(options.References);
        var symbols = File.Exists(Path.ChangeExtension(options.Assembly, ".pdb"));
        var parameters = new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = symbols,
            SymbolReaderProvider = symbols ? new DefaultSymbolReaderProvider(throwIfNoSymbol: false) : null,
        };
        using var assembly = AssemblyDefinition.ReadAssembly(options.Assembly, parameters);
        return AssemblyWalker.Check(assembly.MainModule, RuleSet.For(options));
    }
}
