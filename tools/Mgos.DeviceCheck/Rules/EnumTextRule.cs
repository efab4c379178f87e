// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;
using OpCodeId = Mono.Cecil.Cil.Code;

namespace Mgos.DeviceCheck.Rules;

/// <summary>The text of an enum value is its number on the device.</summary>
internal sealed class EnumTextRule : Rule
{
    public override string Code => "MGOS313";

    private const string Text = "the text of {0} is a number on the device, not a name; use a switch, or cast it to int if a number is meant";

    public override void CheckInstruction(MethodDefinition method, Instruction instruction)
    {
        if (instruction.Operand is TypeReference type && IsText(instruction) && TypeChain.Resolve(type) is { IsEnum: true })
            Refuse(method, string.Format(Text, type.FullName), instruction);
    }

    private static bool IsText(Instruction instruction) => instruction.OpCode.Code switch
    {
        OpCodeId.Constrained => instruction.Next?.Operand is MethodReference { Name: "ToString" },
        OpCodeId.Box => ValueConsumer.Of(instruction)?.Operand is MethodReference called && MakesText(called),
        _ => false,
    };

    private static bool MakesText(MethodReference called) => (called.DeclaringType.FullName, called.Name) switch
    {
        ("System.Object" or "System.Enum" or "System.ValueType", "ToString") => true,
        ("System.String", "Format" or "Concat") => true,
        ("System.Text.StringBuilder", "Append" or "Insert") => true,
        _ => false,
    };
}
