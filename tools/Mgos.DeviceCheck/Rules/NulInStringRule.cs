// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>String literals with U+0000: the device loses everything from there on.</summary>
internal sealed class NulInStringRule : Rule
{
    public override string Code => "MGOS327";

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (instruction.Operand is string text && text.Contains('\0'))
            Refuse(method, "a string ends at its first U+0000 on the device; use a byte array", instruction);
    }
}
