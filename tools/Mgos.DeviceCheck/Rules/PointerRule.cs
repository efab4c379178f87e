// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Pointers, function pointers and pinned variables.</summary>
internal sealed class PointerRule : Rule
{
    public override string Code => "MGOS304";

    public override void CheckTypeUse(IMemberDefinition user, TypeReference used, Instruction at)
    {
        if (used is PinnedType)
            Refuse(user, "a fixed statement does not work on the device; use an index", at);
        else if (used is PointerType or FunctionPointerType)
            Refuse(user, $"the pointer type {used.FullName} does not work on the device; use an array and an index", at);
    }
}
