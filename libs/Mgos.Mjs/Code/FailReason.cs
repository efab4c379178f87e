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

    private const string Texts = "unsupported object type: stack underflow|invalid operand|invalid operand for ++|invalid operand for --|cannot return"
        + "|misplaced 'break'|misplaced 'continue'";

    internal static MjsError ToError(int reason) => new MjsError(Texts.Split('|')[reason]);
}
