// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Uses of generic types and methods, also of those that mscorlib declares, and those hidden in a lambda without a delegate type.</summary>
internal sealed class GenericUseRule : Rule
{
    public override string Code => "MGOS302";

    public override void CheckTypeUse(IMemberDefinition user, TypeReference used, Instruction at)
    {
        if (used is GenericInstanceType)
            Refuse(user, $"{used.FullName} is generic and cannot be used on the device; declare a delegate or class of your own", at);
    }

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (instruction.Operand is GenericInstanceMethod called)
            Refuse(method, $"{called.FullName} is generic and cannot be called on the device", instruction);
    }
}
