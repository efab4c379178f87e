// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>Follows a value on the evaluation stack to the instruction that takes it.</summary>
internal static class ValueConsumer
{
    /// <summary>
    /// The consumer of what <paramref name="producer"/> pushes; for an element stored in a new array, the consumer of the array.
    /// Null if a branch comes first: then nobody can tell without running it.
    /// </summary>
    public static Instruction Of(Instruction producer)
    {
        var depth = 1;
        for (var next = producer.Next; next != null && IsStraight(next); next = next.Next)
        {
            var pops = StackEffect.Pops(next);
            // Of two copies it is the lower that stays to be passed on.
            if (pops < depth || next.OpCode.Code == Code.Dup)
                depth += StackEffect.Pushes(next) - pops;
            else if (next.OpCode.Code == Code.Stelem_Ref)
                depth = 1;
            else
                return next;
        }

        return null;
    }

    private static bool IsStraight(Instruction instruction) =>
        instruction.OpCode.FlowControl is FlowControl.Next or FlowControl.Call or FlowControl.Meta;
}
