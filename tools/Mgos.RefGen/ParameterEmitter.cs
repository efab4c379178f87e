// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using Mgos.RefGen.Model;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>Adds parameters: mode, default value and attributes.</summary>
internal sealed class ParameterEmitter
{
    private readonly TypeTable _types;
    private readonly TypeDefinition _context;
    private readonly AttributeEmitter _attributes;

    public ParameterEmitter(TypeTable types, TypeDefinition context)
    {
        _types = types;
        _context = context;
        _attributes = new AttributeEmitter(types);
    }

    public void Emit(MethodDefinition method, List<ParameterDescription> parameters)
    {
        foreach (var parameter in parameters)
            method.Parameters.Add(Make(parameter));
    }

    private ParameterDefinition Make(ParameterDescription description)
    {
        var parameter = new ParameterDefinition(description.Name, ParameterAttributes.None, _types.Signature(description.Type, _context));
        SetMode(parameter, description.Mode);
        if (description.Optional)
            SetDefault(parameter, description);
        _attributes.Emit(parameter, description.Attributes);
        return parameter;
    }

    private void SetMode(ParameterDefinition parameter, string mode)
    {
        switch (mode)
        {
            case null:
                break;
            case "params":
                _attributes.Emit(parameter, new AttributeDescription { Name = "System.ParamArrayAttribute" });
                break;
            case "ref" or "out":
                parameter.ParameterType = new ByReferenceType(parameter.ParameterType);
                parameter.IsOut = mode == "out";
                break;
            default:
                throw new NotSupportedException($"parameter {parameter.Name}: mode {mode}");
        }
    }

    private void SetDefault(ParameterDefinition parameter, ParameterDescription description)
    {
        parameter.IsOptional = true;
        parameter.HasDefault = true;
        parameter.Constant = ConstantValues.Of(description.Default, _types.ConstantType(description.Type));
    }
}
