// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The operands of each instruction, which loading compiled code and checking it need.</summary>
/// <remarks>n: name; k: constant; c: remembered place; t: template; o: operator; s: signed number; u: number; j: jump; f: function, a jump behind it.</remarks>
internal static class OpFormat
{
    private const string Formats =
        " / / / / /s/k/n/n/ /"                 // Undefined .. Pop
        + "n/n/n/nuu/uu/u/nk/nn/nnn/nnk/on/ns/ns/" // Check .. PreIncrement
        + "nc/nnc/ /nn/nc/nc/ / /on/o/ns/s/u/"  // Get .. Fail
        + "n/nc/ / /u/ / / /f/"                 // Callee .. Function
        + "j/j/j/j/j/j/nnj/nkj/nnj/nkj/onnj/onkj/okj/oj/onnj/onkj/oj/" // Jump .. LoopIf
        + " / / /o/o/nn/nk/n/k/nn/nn/onn/onk/on/ok/n/un/" // Add .. EqualLiteral
        + " / / / / /nnj/ / /n/tu/n/u/u/n/nc/n/onj/nn/nk/n/"; // Not .. AddIntoS

    /// <summary>The operands of each instruction, each list ended by a slash.</summary>
    internal static byte[] MakeTable() => Bytes.Of(Formats);

    /// <summary>Where the operands of each instruction begin in the table.</summary>
    internal static ushort[] MakeStarts(byte[] table)
    {
        ushort[] starts = new ushort[Op.Count + 1];
        int op = 0;
        for (int i = 0; i < table.Length && op < Op.Count; i++)
        {
            if (table[i] == '/')
            {
                starts[++op] = (ushort)(i + 1);
            }
        }

        return starts;
    }
}
