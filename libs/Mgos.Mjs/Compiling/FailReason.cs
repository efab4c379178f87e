// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Errors that are known when a script is compiled and happen when the place is reached.</summary>
internal static class FailReason
{
    internal const int StackUnderflow = 0;
    internal const int InvalidOperand = 1;
    internal const int InvalidIncrement = 2;
    internal const int InvalidDecrement = 3;
    internal const int CannotReturn = 4;
    internal const int MisplacedBreak = 5;
    internal const int MisplacedContinue = 6;

    internal static MjsError ToError(int reason)
    {
        switch (reason)
        {
            case StackUnderflow: return new MjsError(MjsError.Internal, "unsupported object type: stack underflow");
            case InvalidOperand: return new MjsError(MjsError.Type, "invalid operand");
            case InvalidIncrement: return new MjsError(MjsError.Type, "invalid operand for ++");
            case InvalidDecrement: return new MjsError(MjsError.Type, "invalid operand for --");
            case CannotReturn: return new MjsError(MjsError.Internal, "cannot return");
            case MisplacedBreak: return new MjsError(MjsError.Syntax, "misplaced 'break'");
            default: return new MjsError(MjsError.Syntax, "misplaced 'continue'");
        }
    }
}
