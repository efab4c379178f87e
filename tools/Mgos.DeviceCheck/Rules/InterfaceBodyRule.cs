// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Interface members with a body, and static ones.</summary>
internal sealed class InterfaceBodyRule : Rule
{
    public override string Code => "MGOS309";

    public override void CheckMethod(MethodDefinition method)
    {
        if (!method.DeclaringType.IsInterface)
            return;
        if (method.IsStatic)
            Refuse(method, "a static interface member does not exist on the device; put it into a class");
        else if (!method.IsAbstract)
            Refuse(method, "an interface method with a body throws when called on the device; put the body into a class");
    }
}
