// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The binary operators, as operands of instructions.</summary>
internal static class Operator
{
    internal const int Add = 0;
    internal const int Subtract = 1;
    internal const int Multiply = 2;
    internal const int Divide = 3;
    internal const int Remainder = 4;
    internal const int And = 5;
    internal const int Or = 6;
    internal const int Xor = 7;
    internal const int ShiftLeft = 8;
    internal const int ShiftRight = 9;
    internal const int ShiftRightUnsigned = 10;
    internal const int Less = 11;
    internal const int LessOrEqual = 12;
    internal const int Greater = 13;
    internal const int GreaterOrEqual = 14;
    internal const int Equal = 15;
    internal const int NotEqual = 16;
    internal const int LooseEqual = 17;
    internal const int LooseNotEqual = 18;
    internal const int Count = 19;

    internal static bool IsComparison(int kind) => kind >= Less;

    /// <summary>How tightly an operator binds; 0 for a token that is none.</summary>
    internal static int LevelOf(int token)
    {
        switch (token)
        {
            case Token.Assign: return Level.Assignment;
            case Token.Question: return Level.Conditional;
            case Token.LogicalOr: return 3;
            case Token.LogicalAnd: return 4;
            case Token.Or: return 5;
            case Token.Xor: return 6;
            case Token.And: return 7;
            case Token.Equal:
            case Token.NotEqual:
            case Token.LooseEqual:
            case Token.LooseNotEqual: return 8;
            case Token.Less:
            case Token.LessOrEqual:
            case Token.Greater:
            case Token.GreaterOrEqual: return 9;
            case Token.ShiftLeft:
            case Token.ShiftRight:
            case Token.ShiftRightUnsigned: return 10;
            case Token.Plus:
            case Token.Minus: return 11;
            case Token.Multiply:
            case Token.Divide:
            case Token.Remainder: return 12;
            default: return token >= Token.PlusAssign && token <= Token.ShiftRightUnsignedAssign ? Level.Assignment : 0;
        }
    }
}
