// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The instructions, sorted by how many operands they have. A code word is 16 bits: the instruction, then its operands.</summary>
/// <remarks>V is a variable by name, K a constant number. A jump is relative to the word behind its operand, which is the last one.</remarks>
internal static class Op
{
    // The binary operators, in the order of Operator.
    internal const ushort Add = 0;
    internal const ushort Subtract = 1;
    internal const ushort Multiply = 2;
    internal const ushort Divide = 3;
    internal const ushort Remainder = 4;
    internal const ushort And = 5;
    internal const ushort Or = 6;
    internal const ushort Xor = 7;
    internal const ushort ShiftLeft = 8;
    internal const ushort ShiftRight = 9;
    internal const ushort ShiftRightUnsigned = 10;
    internal const ushort Less = 11;
    internal const ushort LessOrEqual = 12;
    internal const ushort Greater = 13;
    internal const ushort GreaterOrEqual = 14;
    internal const ushort Equal = 15;
    internal const ushort NotEqual = 16;
    internal const ushort LooseEqual = 17;
    internal const ushort LooseNotEqual = 18;

    internal const ushort Pop = 19;
    internal const ushort GetIndex = 20;
    internal const ushort SetIndex = 21;
    internal const ushort IndexMethod = 22;
    internal const ushort This = 23;
    internal const ushort Not = 24;
    internal const ushort Negate = 25;
    internal const ushort Complement = 26;
    internal const ushort TypeOf = 27;
    internal const ushort ForIn = 28;
    internal const ushort Result = 29;
    internal const ushort Return = 30;
    internal const ushort EndFile = 31;

    // In the order of their tags.
    internal const ushort Undefined = 32;
    internal const ushort Null = 33;
    internal const ushort False = 34;
    internal const ushort True = 35;

    internal const ushort FirstWithOperand = 36;
    internal const ushort Int = 36;
    internal const ushort Number = 37;
    internal const ushort String = 38;
    internal const ushort Var = 39;
    internal const ushort Check = 40;
    internal const ushort Store = 41;
    internal const ushort StorePop = 42;
    internal const ushort EndBlock = 43;
    internal const ushort Fail = 44;
    internal const ushort Call = 45;
    internal const ushort MakeObject = 46;
    internal const ushort MakeArray = 47;
    internal const ushort Append = 48;
    internal const ushort Jump = 49;
    internal const ushort JumpFalse = 50;
    internal const ushort JumpTrue = 51;
    internal const ushort AndJump = 52;
    internal const ushort OrJump = 53;

    /// <summary>A jump over the function, whose parameters follow it: their count and their names.</summary>
    internal const ushort Function = 54;

    /// <summary>Adds the values on the stack to the object below them; the number of names, then the names.</summary>
    internal const ushort AddProperties = 55;

    internal const ushort FirstWithTwo = 56;
    internal const ushort Get = 56;
    internal const ushort Set = 57;
    internal const ushort Method = 58;
    internal const ushort Scope = 59;
    internal const ushort Compound = 60;
    internal const ushort CompoundMember = 61;
    internal const ushort CompoundIndex = 62;
    internal const ushort AddIntoV = 63;
    internal const ushort AddIntoK = 64;

    internal const ushort FirstWithThree = 65;
    internal const ushort Declare = 65;
    internal const ushort ForInNext = 66;

    internal const ushort FirstWithFour = 67;
    internal const ushort JumpVV = 67;
    internal const ushort JumpVK = 68;
    internal const ushort Count = 69;

    /// <summary>AddIntoK in front of a jump that compares the same variable: both at once. Only the reader of compiled code makes it.</summary>
    internal const ushort Turn = 69;

    /// <summary>The remembered place of a property that no property has.</summary>
    internal const int NoPlace = 0xffff;
}
