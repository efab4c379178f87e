// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>Shows everything in an assembly to every rule.</summary>
internal sealed class AssemblyWalker
{
    private readonly IReadOnlyList<Rule> _rules;

    private AssemblyWalker(IReadOnlyList<Rule> rules) => _rules = rules;

    public static IReadOnlyList<Finding> Check(ModuleDefinition module, IReadOnlyList<Rule> rules)
    {
        var report = new Report();
        foreach (var rule in rules)
            rule.Report = report;
        new AssemblyWalker(rules).Module(module);
        return report.Findings;
    }

    private void Module(ModuleDefinition module)
    {
        Tell(r => r.CheckModule(module));
        foreach (var type in module.GetTypes())
            Type(type);
    }

    private void Type(TypeDefinition type)
    {
        Tell(r => r.CheckType(type));
        Uses(type, TypeUses.OfType(type), null);
        foreach (var field in type.Fields)
            Field(field);
        foreach (var method in type.Methods)
            Method(method);
    }

    private void Field(FieldDefinition field)
    {
        Tell(r => r.CheckField(field));
        // Constants do not reach the device, and neither do their types.
        if (!field.IsLiteral)
            Uses(field, [field.FieldType], null);
    }

    private void Method(MethodDefinition method)
    {
        Tell(r => r.CheckMethod(method));
        Uses(method, TypeUses.OfSignature(method), null);
        if (!method.HasBody)
            return;
        Uses(method, TypeUses.OfBody(method.Body), null);
        foreach (var instruction in method.Body.Instructions)
        {
            Tell(r => r.CheckInstruction(method, instruction));
            Uses(method, TypeUses.OfInstruction(instruction), instruction);
        }
    }

    private void Uses(IMemberDefinition user, IEnumerable<TypeReference> types, Instruction at)
    {
        foreach (var part in types.SelectMany(TypeParts.Of))
            Tell(r => r.CheckTypeUse(user, part, at));
    }

    private void Tell(Action<Rule> check)
    {
        foreach (var rule in _rules)
            check(rule);
    }
}
