// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Arrays with more than one dimension crash the device at load.</summary>
internal sealed class MultiDimensionalArrayRule : Rule
{
    public override string Code => "MGOS303";

    public override void CheckTypeUse(IMemberDefinition user, TypeReference used, Instruction at)
    {
        if (used is ArrayType { IsVector: false })
            Refuse(user, $"{used.FullName} has several dimensions and crashes the device at load; use an array of arrays", at);
    }
}
