// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;
using OpCodeId = Mono.Cecil.Cil.Code;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Throwing null ends the thread without an exception that could be caught.</summary>
internal sealed class ThrowNullRule : Rule
{
    public override string Code => "MGOS328";

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code == OpCodeId.Throw && instruction.Previous?.OpCode.Code == OpCodeId.Ldnull)
            Refuse(method, "throw null ends the thread on the device and cannot be caught; throw an exception", instruction);
    }
}
