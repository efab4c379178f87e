// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Attribute arguments that reflection on the device cannot read: it throws, drops the attribute, or gives another value.</summary>
internal sealed class AttributeArgumentRule : Rule
{
    public override string Code => "MGOS324";

    public override void CheckType(TypeDefinition type) => Check(type);

    public override void CheckField(FieldDefinition field)
    {
        if (!field.IsLiteral)
            Check(field);
    }

    public override void CheckMethod(MethodDefinition method) => Check(method);

    private void Check(IMemberDefinition member)
    {
        foreach (var attribute in member.CustomAttributes.Where(ReachesTheDevice))
            if (AttributeArguments.Unreadable(attribute) is { } what)
                Refuse(member, $"reflection on the device cannot read [{attribute.AttributeType.Name}], which has {what}");
    }

    // Those of the compiler and of mscorlib are left out of the device's file.
    private static bool ReachesTheDevice(CustomAttribute attribute) =>
        !attribute.AttributeType.FullName.StartsWith("System.", StringComparison.Ordinal)
        && !CompileTimeOnlyRule.IsExcluded(TypeChain.Resolve(attribute.AttributeType));
}
