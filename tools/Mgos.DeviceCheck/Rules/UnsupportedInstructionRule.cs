// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using Mono.Cecil;
using Mono.Cecil.Cil;
using OpCodeId = Mono.Cecil.Cil.Code;

namespace Mgos.DeviceCheck.Rules;

/// <summary>IL instructions that nanoCLR refuses.</summary>
internal sealed class UnsupportedInstructionRule : Rule
{
    public override string Code => "MGOS305";

    private static readonly HashSet<OpCodeId> Unsupported =
    [
        OpCodeId.Arglist, OpCodeId.Calli, OpCodeId.Ckfinite, OpCodeId.Cpblk,
        OpCodeId.Initblk, OpCodeId.Jmp, OpCodeId.Localloc, OpCodeId.Mkrefany,
        OpCodeId.Readonly, OpCodeId.Refanytype, OpCodeId.Refanyval,
    ];

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (Unsupported.Contains(instruction.OpCode.Code))
            Refuse(method, $"the instruction {instruction.OpCode.Name} is not implemented on the device (stackalloc, function pointer, ref to an array element of a type parameter, __makeref)", instruction);
    }
}
