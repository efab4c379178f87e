// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using System.Text;
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>More names and string literals in an assembly than its 16-bit offsets reach.</summary>
internal sealed class StringTableRule : Rule
{
    public override string Code => "MGOS322";

    public override void CheckModule(ModuleDefinition module)
    {
        var size = DeviceStrings.Of(module).Sum(text => Encoding.UTF8.GetByteCount(text) + 1);
        if (size > DeviceLimits.StringBytes)
            Refuse(module, $"{size} bytes of names and string literals; an assembly can have {DeviceLimits.StringBytes} on the device: split it, or move text to files");
    }
}
