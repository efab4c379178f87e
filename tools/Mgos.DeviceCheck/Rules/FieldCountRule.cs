// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>More fields than one byte counts.</summary>
internal sealed class FieldCountRule : Rule
{
    public override string Code => "MGOS319";

    public override void CheckType(TypeDefinition type)
    {
        Check(type, "instance", type.Fields.Count(f => !f.IsStatic));
        Check(type, "static", type.Fields.Count(f => f.IsStatic && !f.IsLiteral));
    }

    private void Check(TypeDefinition type, string kind, int count)
    {
        if (count > DeviceLimits.FieldsPerKind)
            Refuse(type, $"{count} {kind} fields; the device counts to {DeviceLimits.FieldsPerKind} and then misbehaves: use arrays or more types");
    }
}
