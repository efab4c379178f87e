// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;
using OpCodeId = Mono.Cecil.Cil.Code;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Volatile fields: the device needs none, and its library has no type to mark them with.</summary>
internal sealed class VolatileRule : Rule
{
    public override string Code => "MGOS306";

    public override void CheckField(FieldDefinition field)
    {
        if (field.FieldType is RequiredModifierType { ModifierType.Name: "IsVolatile" })
            Refuse(field, "volatile does not exist on the device and is not needed there; use an event or Interlocked");
    }

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code == OpCodeId.Volatile)
            Refuse(method, "volatile access does not exist on the device and is not needed there; use an event or Interlocked", instruction);
    }
}
