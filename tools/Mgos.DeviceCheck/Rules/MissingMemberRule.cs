// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Types and members that are in none of the referenced assemblies: one such reference keeps the whole application from starting.</summary>
internal sealed class MissingMemberRule : Rule
{
    public override string Code => "MGOS314";

    public override void CheckTypeUse(IMemberDefinition user, TypeReference used, Instruction at)
    {
        if (used is not (TypeSpecification or GenericParameter) && TypeChain.Resolve(used) == null)
            Refuse(user, $"type {used.FullName} is in no referenced assembly", at);
    }

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (instruction.Operand is MemberReference and not TypeReference and { DeclaringType: not TypeSpecification } member && IsMissing(member))
            Refuse(method, $"{member.FullName} does not exist on the device", instruction);
    }

    private static bool IsMissing(MemberReference member) =>
        TypeChain.Resolve(member.DeclaringType) != null && member.Resolve() == null;
}
