// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>A derived class that implements again what its base implements explicitly: the device still calls the base.</summary>
internal sealed class ReimplementedInterfaceRule : Rule
{
    public override string Code => "MGOS308";

    public override void CheckType(TypeDefinition type)
    {
        var again = type.Interfaces.Select(i => i.InterfaceType.FullName).ToHashSet();
        foreach (var implemented in TypeChain.Bases(type).SelectMany(t => t.Methods).SelectMany(m => m.Overrides))
            if (again.Contains(implemented.DeclaringType.FullName))
                CheckAgain(type, implemented);
    }

    private void CheckAgain(TypeDefinition type, MethodReference implemented)
    {
        var method = type.Methods.FirstOrDefault(m => Implements(m, implemented));
        if (method != null)
            Refuse(method, $"implements {implemented.FullName}, which a base class implements explicitly; the device calls the base: make that one virtual");
    }

    private static bool Implements(MethodDefinition method, MethodReference implemented) =>
        method.Overrides.Any(o => o.FullName == implemented.FullName)
        || (method.IsPublic && method.IsVirtual && Signatures.Same(method, implemented));
}
