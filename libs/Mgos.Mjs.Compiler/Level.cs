// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs.Compiler;

/// <summary>The outer levels of expressions.</summary>
internal static class Level
{
    internal const int Assignment = 1;
    internal const int Conditional = 2;

    /// <summary>How tightly an operator binds; 0 for a token that is none.</summary>
    internal static int Of(int token)
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
