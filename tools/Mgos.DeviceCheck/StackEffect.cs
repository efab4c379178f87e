// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>How many values an instruction takes from the evaluation stack and puts there.</summary>
internal static class StackEffect
{
    public static int Pops(Instruction instruction) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Varpop => PopsOfCall(instruction),
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        _ => 2,
    };

    public static int Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => instruction.Operand is MethodReference { ReturnType.MetadataType: MetadataType.Void } ? 0 : 1,
        _ => 1,
    };

    private static int PopsOfCall(Instruction instruction)
    {
        if (instruction.Operand is not MethodReference method)
            return 0;
        var hasObject = method.HasThis && instruction.OpCode.Code != Code.Newobj;
        return method.Parameters.Count + (hasObject ? 1 : 0);
    }
}
