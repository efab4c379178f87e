// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck.Rules;

/// <summary>Types that the compiler sees and the device does not have.</summary>
internal sealed class CompileTimeOnlyRule : Rule
{
    public override string Code => "MGOS315";

    private const string ExcludeType = "System.Runtime.CompilerServices.ExcludeTypeAttribute";

    // The device's mscorlib differs from its attributes here.
    private static readonly HashSet<string> AlsoExcluded =
    [
        "System.Runtime.CompilerServices.AccessedThroughPropertyAttribute", "System.Runtime.CompilerServices.RefSafetyRulesAttribute",
    ];

    private static readonly HashSet<string> NotExcluded = ["System.Reflection.BindingFlags"];

    /// <summary>Whether the metadata processor leaves the type out.</summary>
    public static bool IsExcluded(TypeDefinition type) =>
        type != null && (IsMarked(type) || AlsoExcluded.Contains(type.FullName) || IsExcluded(type.DeclaringType));

    public override void CheckTypeUse(IMemberDefinition user, TypeReference used, Instruction at)
    {
        if (used is TypeSpecification or GenericParameter || IsExcluded(user as TypeDefinition ?? user.DeclaringType))
            return;
        if (IsExcluded(TypeChain.Resolve(used)))
            Refuse(user, $"{used.FullName} exists for the compiler only; an assembly that uses it does not load on the device", at);
    }

    private static bool IsMarked(TypeDefinition type) =>
        type.CustomAttributes.Any(a => a.AttributeType.FullName == ExcludeType) && !NotExcluded.Contains(type.FullName);
}
