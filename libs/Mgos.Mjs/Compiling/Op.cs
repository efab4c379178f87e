// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The instructions. A code word is 16 bits: the instruction, then its operands, as <see cref="OpFormat"/> lists them.</summary>
/// <remarks>V is a variable by name, K a constant number, S the top of the stack. A jump is relative to the word behind its operand.</remarks>
internal static class Op
{
    internal const ushort Undefined = 0;
    internal const ushort Null = 1;
    internal const ushort True = 2;
    internal const ushort False = 3;
    internal const ushort This = 4;
    internal const ushort Int = 5;
    internal const ushort Number = 6;
    internal const ushort String = 7;
    internal const ushort Var = 8;
    internal const ushort Pop = 9;

    internal const ushort Check = 10;
    internal const ushort Store = 11;
    internal const ushort StorePop = 12;
    internal const ushort Declare = 13;
    internal const ushort Scope = 14;
    internal const ushort EndBlock = 15;
    internal const ushort SetVK = 16;
    internal const ushort SetVV = 17;
    internal const ushort AddVVTo = 18;
    internal const ushort AddVKTo = 19;
    internal const ushort Compound = 20;
    internal const ushort Increment = 21;
    internal const ushort PreIncrement = 22;

    internal const ushort Get = 23;
    internal const ushort VarGet = 24;
    internal const ushort GetIndex = 25;
    internal const ushort VarIndexVar = 26;
    internal const ushort Set = 27;
    internal const ushort SetPop = 28;
    internal const ushort SetIndex = 29;
    internal const ushort SetIndexPop = 30;
    internal const ushort CompoundMember = 31;
    internal const ushort CompoundIndex = 32;
    internal const ushort IncrementMember = 33;
    internal const ushort IncrementIndex = 34;
    internal const ushort Fail = 35;

    internal const ushort Callee = 36;
    internal const ushort Method = 37;
    internal const ushort IndexMethod = 38;
    internal const ushort PlainCallee = 39;
    internal const ushort Call = 40;
    internal const ushort Return = 41;
    internal const ushort ReturnUndefined = 42;
    internal const ushort EndFile = 43;
    internal const ushort Function = 44;

    internal const ushort Jump = 45;
    internal const ushort Loop = 46;
    internal const ushort JumpFalse = 47;
    internal const ushort LoopTrue = 48;
    internal const ushort And = 49;
    internal const ushort Or = 50;
    internal const ushort JumpNotLessVV = 51;
    internal const ushort JumpNotLessVK = 52;
    internal const ushort LoopLessVV = 53;
    internal const ushort LoopLessVK = 54;
    internal const ushort JumpNotVV = 55;
    internal const ushort JumpNotVK = 56;
    internal const ushort JumpNotSK = 57;
    internal const ushort JumpNot = 58;
    internal const ushort LoopVV = 59;
    internal const ushort LoopVK = 60;
    internal const ushort LoopIf = 61;

    internal const ushort Add = 62;
    internal const ushort Subtract = 63;
    internal const ushort Multiply = 64;
    internal const ushort Binary = 65;
    internal const ushort Compare = 66;
    internal const ushort AddVV = 67;
    internal const ushort AddVK = 68;
    internal const ushort AddSV = 69;
    internal const ushort AddSK = 70;
    internal const ushort SubtractVV = 71;
    internal const ushort MultiplyVV = 72;
    internal const ushort BinaryVV = 73;
    internal const ushort BinaryVK = 74;
    internal const ushort BinarySV = 75;
    internal const ushort BinarySK = 76;
    internal const ushort AppendLiteral = 77;
    internal const ushort EqualLiteral = 78;

    internal const ushort Not = 79;
    internal const ushort Negate = 80;
    internal const ushort Complement = 81;
    internal const ushort TypeOf = 82;

    internal const ushort ForIn = 83;
    internal const ushort ForInNext = 84;
    internal const ushort Result = 85;
    internal const ushort ResultUndefined = 86;
    internal const ushort ResultName = 87;
    internal const ushort MakeObject = 88;
    internal const ushort AddProperty = 89;
    internal const ushort MakeArray = 90;
    internal const ushort Append = 91;
    internal const ushort IndexVar = 92;
    internal const ushort ThisGet = 93;
    internal const ushort ReturnVar = 94;
    internal const ushort JumpNotSV = 95;
    internal const ushort AddIntoV = 96;
    internal const ushort AddIntoK = 97;
    internal const ushort AddIntoS = 98;
    internal const ushort Count = 99;
}
