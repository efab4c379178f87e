// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>The kinds of tokens.</summary>
internal static class Token
{
    internal const int End = 0;
    internal const int Bad = 1;
    internal const int Identifier = 2;
    internal const int Number = 3;
    internal const int String = 4;
    internal const int OpenBrace = 5;
    internal const int CloseBrace = 6;
    internal const int OpenParenthesis = 7;
    internal const int CloseParenthesis = 8;
    internal const int OpenBracket = 9;
    internal const int CloseBracket = 10;
    internal const int Comma = 11;
    internal const int Dot = 12;
    internal const int Colon = 13;
    internal const int Semicolon = 14;
    internal const int Question = 15;
    internal const int Not = 16;
    internal const int Complement = 17;
    internal const int PlusPlus = 18;
    internal const int MinusMinus = 19;
    internal const int Assign = 20;
    internal const int LogicalOr = 21;
    internal const int LogicalAnd = 22;

    // Binary operators, in the order of Operator.
    internal const int Plus = 30;
    internal const int Minus = 31;
    internal const int Multiply = 32;
    internal const int Divide = 33;
    internal const int Remainder = 34;
    internal const int And = 35;
    internal const int Or = 36;
    internal const int Xor = 37;
    internal const int ShiftLeft = 38;
    internal const int ShiftRight = 39;
    internal const int ShiftRightUnsigned = 40;
    internal const int Less = 41;
    internal const int LessOrEqual = 42;
    internal const int Greater = 43;
    internal const int GreaterOrEqual = 44;
    internal const int Equal = 45;
    internal const int NotEqual = 46;
    internal const int LooseEqual = 47;
    internal const int LooseNotEqual = 48;

    /// <summary>Plus this is the compound assignment of an operator from Plus to ShiftRightUnsigned.</summary>
    internal const int Compound = 30;
    internal const int PlusAssign = 60;
    internal const int ShiftRightUnsignedAssign = 70;

    // Words, in the order of Keywords.
    internal const int Break = 80;
    internal const int Continue = 81;
    internal const int Else = 82;
    internal const int False = 83;
    internal const int For = 84;
    internal const int Function = 85;
    internal const int If = 86;
    internal const int In = 87;
    internal const int Let = 88;
    internal const int Null = 89;
    internal const int Return = 90;
    internal const int This = 91;
    internal const int True = 92;
    internal const int TypeOf = 93;
    internal const int While = 94;
    internal const int Undefined = 95;
    internal const int Debugger = 96;
    internal const int Default = 97;
    internal const int Finally = 98;

    /// <summary>From here on words that are not implemented.</summary>
    internal const int FirstForeign = 99;
}
