// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>More methods of one kind than one byte counts.</summary>
internal sealed class MethodCountRule : Rule
{
    public override string Code => "MGOS320";

    public override void CheckType(TypeDefinition type)
    {
        Check(type, "virtual", type.Methods.Count(m => m.IsVirtual));
        Check(type, "instance", type.Methods.Count(m => !m.IsVirtual && !m.IsStatic));
        Check(type, "static", type.Methods.Count(m => !m.IsVirtual && m.IsStatic));
    }

    private void Check(TypeDefinition type, string kind, int count)
    {
        if (count > DeviceLimits.MethodsPerKind)
            Refuse(type, $"{count} {kind} methods, accessors included; a type can have {DeviceLimits.MethodsPerKind} on the device: use more types");
    }
}
