// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>More local variables than one byte counts.</summary>
internal sealed class LocalCountRule : Rule
{
    public override string Code => "MGOS316";

    public override void CheckMethod(MethodDefinition method)
    {
        if (method.HasBody && method.Body.Variables.Count > DeviceLimits.Locals)
            Refuse(method, $"{method.Body.Variables.Count} local variables; the device counts to {DeviceLimits.Locals} and then misbehaves: split the method");
    }
}
