// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Checked arithmetic and conversions wrap silently on the device.</summary>
internal sealed class CheckedArithmeticRule : Rule
{
    public override string Code => "MGOS310";

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        var name = instruction.OpCode.Name;
        if (name.Contains(".ovf"))
            Refuse(method, $"{name} never throws on the device: test the range yourself (a long as index or array size also makes one: cast it to int)", instruction);
    }
}
