// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Static fields that change: everything hangs on a device, and several devices live in one process.</summary>
internal sealed class MutableStaticRule : Rule
{
    public override string Code => "MGOS326";

    private readonly IReadOnlyCollection<string> _allowed;

    public MutableStaticRule(IReadOnlyCollection<string> allowedTypes) => _allowed = allowedTypes;

    public override void CheckField(FieldDefinition field)
    {
        if (field is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !IsExempt(field.DeclaringType))
            Refuse(field, "a static that changes is shared by all devices of a process; keep it in an object that hangs on the device");
    }

    // The compiler keeps delegates it has made once in types of its own.
    private bool IsExempt(TypeDefinition type) => MemberNames.IsGenerated(type) || _allowed.Contains(type.FullName);
}
