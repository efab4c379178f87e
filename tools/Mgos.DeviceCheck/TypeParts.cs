// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck;

/// <summary>A type and every type it is made of.</summary>
internal static class TypeParts
{
    public static IEnumerable<TypeReference> Of(TypeReference type) =>
        type == null ? [] : Inner(type).SelectMany(Of).Prepend(type);

    private static IEnumerable<TypeReference> Inner(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.Prepend(generic.ElementType),
        FunctionPointerType pointer => pointer.Parameters.Select(p => p.ParameterType).Prepend(pointer.ReturnType),
        IModifierType modified => [modified.ModifierType, modified.ElementType],
        TypeSpecification specification => [specification.ElementType],
        _ => [],
    };
}
