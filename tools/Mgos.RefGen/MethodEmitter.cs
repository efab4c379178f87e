// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using Mgos.RefGen.Model;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mgos.RefGen;

/// <summary>Adds the methods of one type, accessors and constructors included.</summary>
internal sealed class MethodEmitter
{
    private readonly TypeTable _types;
    private readonly TypeDescription _owner;
    private readonly TypeDefinition _definition;
    private readonly AttributeEmitter _attributes;
    private readonly ParameterEmitter _parameters;

    public MethodEmitter(TypeTable types, TypeDescription owner, TypeDefinition definition)
    {
        _types = types;
        _owner = owner;
        _definition = definition;
        _attributes = new AttributeEmitter(types);
        _parameters = new ParameterEmitter(types, definition);
    }

    public void EmitConstructor(MemberDescription member)
    {
        var flags = MemberFlags.OfMethod(member, member.Access) | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName;
        var method = Add(member.Name, flags, "System.Void", member.Params);
        _attributes.Emit(method, member.Attributes);
    }

    public void EmitMethod(MemberDescription member)
    {
        var method = Add(member.Name, MemberFlags.OfMethod(member, member.Access), member.Ret, member.Params);
        _attributes.Emit(method, member.Attributes);
        _attributes.Emit(method.MethodReturnType, member.RetAttributes);
        foreach (var target in member.Explicit)
            Override(method, target[..target.IndexOf(':')], target[(target.LastIndexOf(':') + 1)..]);
    }

    public MethodDefinition EmitGetter(MemberDescription member)
    {
        var method = Accessor(member, "get_", member.Get, member.Type, member.Params);
        _attributes.Emit(method, member.GetAttributes);
        return method;
    }

    public MethodDefinition EmitSetter(MemberDescription member)
    {
        var value = new ParameterDescription { Name = "value", Type = member.Type };
        var method = Accessor(member, "set_", member.Set, "System.Void", [.. member.Params, value]);
        _attributes.Emit(method, member.SetAttributes);
        return method;
    }

    public MethodDefinition EmitEventAccessor(MemberDescription member, string prefix)
    {
        var value = new ParameterDescription { Name = "value", Type = member.Type };
        return Accessor(member, prefix, member.Access, "System.Void", [value]);
    }

    private MethodDefinition Accessor(
        MemberDescription member, string prefix, string access, string ret, List<ParameterDescription> parameters)
    {
        var dot = member.Name.LastIndexOf('.') + 1;
        var simpleName = prefix + member.Name[dot..];
        var flags = MemberFlags.OfMethod(member, access) | MethodAttributes.SpecialName;
        var method = Add(member.Name[..dot] + simpleName, flags, ret, parameters);
        foreach (var target in member.Explicit)
            Override(method, target[..target.IndexOf(':')], simpleName);
        return method;
    }

    private MethodDefinition Add(string name, MethodAttributes flags, string ret, List<ParameterDescription> parameters)
    {
        var method = new MethodDefinition(name, flags, _types.Signature(ret, _definition)) { HasThis = !flags.HasFlag(MethodAttributes.Static) };
        _parameters.Emit(method, parameters);
        _definition.Methods.Add(method);
        if (_owner.Kind == "delegate")
            method.ImplAttributes = MethodImplAttributes.Runtime;
        else if (!method.IsAbstract)
            EmitBody(method);
        return method;
    }

    private static void EmitBody(MethodDefinition method)
    {
        var body = method.Body.GetILProcessor();
        body.Emit(OpCodes.Ldnull);
        body.Emit(OpCodes.Throw);
    }

    private void Override(MethodDefinition method, string type, string name)
    {
        var target = new MethodReference(name, method.ReturnType, _types.Named(type)) { HasThis = true };
        foreach (var parameter in method.Parameters)
            target.Parameters.Add(new ParameterDefinition(parameter.ParameterType));
        method.Overrides.Add(target);
    }
}
