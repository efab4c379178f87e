// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>BeginInvoke and EndInvoke of delegates are not implemented.</summary>
internal sealed class DelegateAsyncRule : Rule
{
    public override string Code => "MGOS312";

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (instruction.Operand is MethodReference { Name: "BeginInvoke" or "EndInvoke" } called && IsDelegate(called.DeclaringType))
            Refuse(method, $"{called.FullName} throws NotSupportedException on the device; call the delegate, or start a thread", instruction);
    }

    private static bool IsDelegate(TypeReference type) => TypeChain.Resolve(type)?.BaseType?.FullName == "System.MulticastDelegate";
}
