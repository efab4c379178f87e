// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Generic types and methods: nanoCLR v1 has none.</summary>
internal sealed class GenericDefinitionRule : Rule
{
    public override string Code => "MGOS301";

    public override void CheckType(TypeDefinition type)
    {
        // A nested type repeats the parameters of the type around it.
        if (type.HasGenericParameters && type.DeclaringType is not { HasGenericParameters: true })
            Refuse(type, "a generic type does not exist on the device; write it for one type, or for object");
    }

    public override void CheckMethod(MethodDefinition method)
    {
        if (method.HasGenericParameters)
            Refuse(method, "a generic method does not exist on the device; write it for one type, or for object");
    }
}
