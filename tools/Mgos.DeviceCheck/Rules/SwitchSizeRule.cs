// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>A jump table with more entries than one byte counts.</summary>
internal sealed class SwitchSizeRule : Rule
{
    public override string Code => "MGOS318";

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (instruction.Operand is Instruction[] { Length: > DeviceLimits.SwitchEntries } targets)
            Refuse(method, $"a switch over {targets.Length} dense values; the device counts to {DeviceLimits.SwitchEntries} and then misbehaves: split it, or use a table", instruction);
    }
}
