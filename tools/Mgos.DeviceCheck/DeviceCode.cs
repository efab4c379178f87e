// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>How long the byte code of a method becomes on the device, where tokens and branches are shorter than in a .dll.</summary>
internal static class DeviceCode
{
    private const int HandlerBytes = 12;
    private const int HandlerCountBytes = 1;

    public static int Size(MethodBody body)
    {
        var handlers = body.HasExceptionHandlers ? body.ExceptionHandlers.Count * HandlerBytes + HandlerCountBytes : 0;
        return handlers + body.Instructions.Sum(i => i.OpCode.Size + OperandSize(i));
    }

    private static int OperandSize(Instruction instruction) => instruction.OpCode.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar or OperandType.ShortInlineArg => 1,
        OperandType.InlineSwitch => 1 + 2 * ((Instruction[])instruction.Operand).Length,
        OperandType.InlineI or OperandType.ShortInlineR or OperandType.InlineTok => 4,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 2,
    };
}
