// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using OpCodeId = Mono.Cecil.Cil.Code;

namespace Mgos.DeviceCheck.Rules;

/// <summary>An exception inside a when filter halts nanoCLR.</summary>
internal sealed class FilterThrowRule : Rule
{
    public override string Code => "MGOS311";

    public override void CheckMethod(MethodDefinition method)
    {
        if (!method.HasBody)
            return;
        foreach (var filter in method.Body.ExceptionHandlers.Where(h => h.HandlerType == ExceptionHandlerType.Filter))
            for (var i = filter.FilterStart; i != filter.HandlerStart; i = i.Next)
                if (i.OpCode.Code == OpCodeId.Throw)
                    Refuse(method, "a when filter that throws halts the device; test inside the catch block", i);
    }
}
