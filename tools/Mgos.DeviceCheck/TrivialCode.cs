// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.DeviceCheck;

/// <summary>
/// Tells initialisers that only make values from those that do something: they may build arrays and objects and keep them in
/// statics of their own type, but neither call methods nor read what another type may not have set yet.
/// </summary>
internal sealed class TrivialCode
{
    private readonly HashSet<MethodDefinition> _seen = [];
    private readonly MethodDefinition _initializer;

    private TrivialCode(MethodDefinition initializer) => _initializer = initializer;

    /// <summary>Null if the method and the constructors it calls in this assembly are trivial.</summary>
    public static Offence FirstOffence(MethodDefinition initializer) => new TrivialCode(initializer).In(initializer);

    private Offence In(MethodDefinition method)
    {
        if (!_seen.Add(method) || !method.HasBody)
            return null;
        return method.Body.Instructions.Select(Of).FirstOrDefault(o => o != null);
    }

    private Offence Of(Instruction instruction) => instruction.Operand switch
    {
        MethodReference called when instruction.OpCode.FlowControl == FlowControl.Call => OfCall(called, instruction),
        FieldReference field => OfField(field, instruction),
        _ => null,
    };

    private Offence OfCall(MethodReference called, Instruction at)
    {
        if (called.FullName.Contains("System.Runtime.CompilerServices.RuntimeHelpers::InitializeArray"))
            return null;
        if (called.Name != ".ctor")
            return new Offence($"calls {called.FullName}", at);
        return called is MethodDefinition own && In(own) is { } inner
            ? new Offence($"{inner.Reason} in the constructor of {MemberNames.Type(own.DeclaringType)}", at)
            : null;
    }

    private Offence OfField(FieldReference field, Instruction at)
    {
        var reads = at.OpCode.Code is Code.Ldsfld or Code.Ldsflda;
        return reads && field.DeclaringType != _initializer.DeclaringType && !MemberNames.IsGenerated(field.DeclaringType as TypeDefinition)
            ? new Offence($"reads {field.FullName}", at)
            : null;
    }
}
