// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Mgos.RefGen.Model;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>Puts attributes on anything that can carry them.</summary>
internal sealed class AttributeEmitter
{
    private readonly TypeTable _types;

    public AttributeEmitter(TypeTable types) => _types = types;

    public void Emit(ICustomAttributeProvider target, IEnumerable<AttributeDescription> attributes)
    {
        foreach (var attribute in attributes)
            Emit(target, attribute);
    }

    /// <summary>The blob is written by hand: an enum argument would make the library look for the assembly of the enum.</summary>
    public void Emit(ICustomAttributeProvider target, AttributeDescription attribute)
    {
        var constructor = Constructor(attribute.Name, attribute.Args.ConvertAll(a => a.Type));
        var blob = new AttributeBlob();
        foreach (var argument in attribute.Args)
            blob.Argument(ConstantValues.Of(argument.Value, _types.ConstantType(argument.Type)));
        blob.Named(attribute.Named.ToDictionary(n => n.Key, n => NamedValue(n.Value)));
        target.CustomAttributes.Add(new CustomAttribute(constructor, blob.ToArray()));
    }

    public MethodReference Constructor(string attribute, IEnumerable<string> parameters)
    {
        var constructor = new MethodReference(".ctor", _types.Signature("System.Void", null), _types.Named(attribute)) { HasThis = true };
        foreach (var parameter in parameters)
            constructor.Parameters.Add(new ParameterDefinition(_types.Signature(parameter, null)));
        return constructor;
    }

    private static object NamedValue(JsonElement value) =>
        ConstantValues.Of(value, value.ValueKind == JsonValueKind.Number ? "System.Int32" : "System.String");
}
