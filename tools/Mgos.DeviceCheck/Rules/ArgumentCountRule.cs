// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>More arguments than one byte counts.</summary>
internal sealed class ArgumentCountRule : Rule
{
    public override string Code => "MGOS317";

    public override void CheckMethod(MethodDefinition method)
    {
        var count = method.Parameters.Count + (method.HasThis ? 1 : 0);
        if (count > DeviceLimits.Arguments)
            Refuse(method, $"{count} arguments, this included; the device counts to {DeviceLimits.Arguments} and then misbehaves: pass an object");
    }
}
