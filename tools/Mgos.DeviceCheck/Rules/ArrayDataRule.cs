// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>An array initialiser too long for the device to load.</summary>
internal sealed class ArrayDataRule : Rule
{
    public override string Code => "MGOS323";

    public override void CheckField(FieldDefinition field)
    {
        if (field.InitialValue.Length > DeviceLimits.ArrayDataBytes)
            Refuse(field, $"an array initialiser of {field.InitialValue.Length} bytes; over {DeviceLimits.ArrayDataBytes} the assembly may not load: read the data from a file");
    }
}
