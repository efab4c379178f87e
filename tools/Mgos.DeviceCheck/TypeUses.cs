// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>The types that a member mentions.</summary>
internal static class TypeUses
{
    public static IEnumerable<TypeReference> OfType(TypeDefinition type) =>
        type.Interfaces.Select(i => i.InterfaceType).Append(type.BaseType);

    public static IEnumerable<TypeReference> OfSignature(IMethodSignature method) =>
        method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType);

    public static IEnumerable<TypeReference> OfBody(MethodBody body) =>
        body.Variables.Select(v => v.VariableType).Concat(body.ExceptionHandlers.Select(h => h.CatchType));

    public static IEnumerable<TypeReference> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => generic.GenericArguments.Concat(OfCall(generic.ElementMethod)),
        MethodReference method => OfCall(method),
        CallSite site => OfSignature(site),
        _ => [],
    };

    private static IEnumerable<TypeReference> OfCall(MethodReference method) => OfSignature(method).Append(method.DeclaringType);
}
