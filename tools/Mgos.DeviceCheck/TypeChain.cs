// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using Mono.Cecil;

namespace Mgos.DeviceCheck;

/// <summary>Steps through base types without failing on what cannot be found; MissingMemberRule reports that.</summary>
internal static class TypeChain
{
    public static IEnumerable<TypeDefinition> Bases(TypeDefinition type)
    {
        for (var next = Resolve(type.BaseType); next != null; next = Resolve(next.BaseType))
            yield return next;
    }

    public static TypeDefinition Resolve(TypeReference type)
    {
        try
        {
            return type?.Resolve();
        }
        catch (AssemblyResolutionException)
        {
            return null;
        }
    }
}
