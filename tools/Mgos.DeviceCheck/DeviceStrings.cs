// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck;

/// <summary>The names and literals that go into the string table of a .pe file; slightly more than do, as some names are built in.</summary>
internal static class DeviceStrings
{
    public static IReadOnlySet<string> Of(ModuleDefinition module)
    {
        var strings = new HashSet<string>(module.AssemblyReferences.Select(r => r.Name)) { module.Assembly.Name.Name };
        foreach (var type in module.GetTypes().Where(t => t.Name != "<Module>"))
            Add(strings, type);
        foreach (var reference in module.GetTypeReferences().Where(t => !CompileTimeOnly(t)))
            strings.UnionWith([reference.Namespace, reference.Name]);
        strings.UnionWith(module.GetMemberReferences().Where(m => !CompileTimeOnly(m.DeclaringType)).Select(m => m.Name));
        return strings;
    }

    private static void Add(HashSet<string> strings, TypeDefinition type)
    {
        strings.UnionWith([type.Namespace, type.Name]);
        strings.UnionWith(type.Fields.Where(f => !f.IsLiteral).Select(f => f.Name));
        strings.UnionWith(type.Methods.Select(m => m.Name));
        strings.UnionWith(type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Select(i => i.Operand).OfType<string>());
    }

    private static bool CompileTimeOnly(TypeReference type) => Rules.CompileTimeOnlyRule.IsExcluded(TypeChain.Resolve(type));
}
