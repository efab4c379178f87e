// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Methods that hide a virtual one: nanoCLR matches by name and signature, so they override it.</summary>
internal sealed class HidesVirtualRule : Rule
{
    public override string Code => "MGOS307";

    public override void CheckMethod(MethodDefinition method)
    {
        if (method.IsStatic || method.IsConstructor || (method.IsVirtual && !method.IsNewSlot))
            return;
        var hidden = TypeChain.Bases(method.DeclaringType).SelectMany(t => t.Methods).FirstOrDefault(m => IsHidden(m, method));
        if (hidden != null)
            Refuse(method, $"hides the virtual {hidden.FullName}; on the device it overrides it: choose another name");
    }

    // Explicit implementations are private; ReimplementedInterfaceRule looks at them.
    private static bool IsHidden(MethodDefinition candidate, MethodDefinition method) =>
        candidate.IsVirtual && !candidate.IsPrivate && Signatures.Same(candidate, method);
}
