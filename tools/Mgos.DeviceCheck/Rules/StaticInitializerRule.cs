// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using Mono.Cecil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Static initialisers that run code: they run before Main, in the order of the image, on one thread.</summary>
internal sealed class StaticInitializerRule : Rule
{
    public override string Code => "MGOS325";

    public override void CheckMethod(MethodDefinition method)
    {
        if (method.IsConstructor && method.IsStatic && TrivialCode.FirstOffence(method) is { } offence)
            Refuse(method, $"a static initialiser may only make constants, arrays and objects, but this one {offence.Reason}; do that in a constructor or an Init method", offence.At);
    }
}
