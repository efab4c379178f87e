// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using Mgos.RefGen.Model;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>Fills the shell of one type: base, interfaces, attributes and members.</summary>
internal sealed class TypeEmitter
{
    private readonly TypeTable _types;
    private readonly TypeDescription _description;
    private readonly TypeDefinition _definition;
    private readonly AttributeEmitter _attributes;
    private readonly MethodEmitter _methods;

    public TypeEmitter(TypeTable types, TypeDescription description, TypeDefinition definition)
    {
        _types = types;
        _description = description;
        _definition = definition;
        _attributes = new AttributeEmitter(types);
        _methods = new MethodEmitter(types, description, definition);
    }

    public void Emit()
    {
        if (_description.Base != null)
            _definition.BaseType = _types.Named(_description.Base);
        foreach (var name in _description.Interfaces)
            _definition.Interfaces.Add(new InterfaceImplementation(_types.Named(name)));
        if (_description.Layout is { } layout)
            (_definition.PackingSize, _definition.ClassSize) = (layout.Pack, layout.Size);
        if (_description.EnumUnderlying != null)
            EmitEnumValue();
        foreach (var member in _description.Members)
            Emit(member);
        _attributes.Emit(_definition, _description.Attributes);
    }

    private void EmitEnumValue()
    {
        const FieldAttributes Flags = FieldAttributes.Public | FieldAttributes.SpecialName | FieldAttributes.RTSpecialName;
        _definition.Fields.Add(new FieldDefinition("value__", Flags, _types.Signature(_description.EnumUnderlying, null)));
    }

    private void Emit(MemberDescription member)
    {
        switch (member.Kind)
        {
            case "field": EmitField(member); break;
            case "ctor": _methods.EmitConstructor(member); break;
            case "method": _methods.EmitMethod(member); break;
            case "property": EmitProperty(member); break;
            case "event": EmitEvent(member); break;
            default: throw new NotSupportedException($"{_description.Name}: member kind {member.Kind}");
        }
    }

    private void EmitField(MemberDescription member)
    {
        var field = new FieldDefinition(member.Name, MemberFlags.OfField(member), _types.Signature(member.Type, _definition));
        if (member.IsConst)
            field.Constant = ConstantValues.Of(member.Const, _types.ConstantType(member.Type));
        _attributes.Emit(field, member.Attributes);
        _definition.Fields.Add(field);
    }

    private void EmitProperty(MemberDescription member)
    {
        var property = new PropertyDefinition(member.Name, PropertyAttributes.None, _types.Signature(member.Type, _definition));
        if (member.Get != null)
            property.GetMethod = _methods.EmitGetter(member);
        if (member.Set != null)
            property.SetMethod = _methods.EmitSetter(member);
        _attributes.Emit(property, member.Attributes);
        _definition.Properties.Add(property);
    }

    private void EmitEvent(MemberDescription member)
    {
        var definition = new EventDefinition(member.Name, EventAttributes.None, _types.Named(member.Type))
        {
            AddMethod = _methods.EmitEventAccessor(member, "add_"),
            RemoveMethod = _methods.EmitEventAccessor(member, "remove_"),
        };
        _attributes.Emit(definition, member.Attributes);
        _definition.Events.Add(definition);
    }
}
