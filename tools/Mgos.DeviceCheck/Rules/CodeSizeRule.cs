// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>More byte code in an assembly than its 16-bit offsets reach.</summary>
internal sealed class CodeSizeRule : Rule
{
    public override string Code => "MGOS321";

    public override void CheckModule(ModuleDefinition module)
    {
        var size = module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).Sum(m => DeviceCode.Size(m.Body));
        if (size > DeviceLimits.CodeBytes)
            Refuse(module, $"{size} bytes of byte code; an assembly can have {DeviceLimits.CodeBytes} on the device: split it");
    }
}
