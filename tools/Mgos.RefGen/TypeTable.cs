// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mgos.RefGen.Model;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>Turns the type names of the data into references for one module.</summary>
internal sealed class TypeTable
{
    private readonly ApiCatalog _catalog;
    private readonly AssemblyDescription _assembly;
    private readonly Dictionary<string, TypeDefinition> _definitions = [];
    private readonly Dictionary<string, TypeReference> _references = [];
    private readonly Dictionary<string, AssemblyNameReference> _scopes;

    public TypeTable(ApiCatalog catalog, AssemblyDescription assembly, ModuleDefinition module)
    {
        _catalog = catalog;
        _assembly = assembly;
        Module = module;
        Primitives = PrimitiveTypes.Of(module.TypeSystem);
        _scopes = assembly.References.ToDictionary(r => r.Name, ReferenceTo);
    }

    public ModuleDefinition Module { get; }

    private IReadOnlyDictionary<string, TypeReference> Primitives { get; }

    public void Define(string name, TypeDefinition definition) => _definitions.Add(name, definition);

    public TypeDefinition Defined(string name) => _definitions[name];

    public AssemblyNameReference Scope(string assembly) => _scopes[assembly];

    /// <summary>A type in a signature: primitive types are element types there, and names may be constructed.</summary>
    public TypeReference Signature(string name, TypeDefinition context)
    {
        if (string.IsNullOrEmpty(name))
            throw new InvalidDataException($"{_assembly.Assembly}: a member of {context?.FullName} has no type");
        if (name.EndsWith("[]", StringComparison.Ordinal))
            return new ArrayType(Signature(name[..^2], context));
        if (name.EndsWith('*'))
            return new PointerType(Signature(name[..^1], context));
        if (name.EndsWith('>'))
            throw new NotSupportedException($"{_assembly.Assembly}: generic instance {name}");
        return GenericParameter(name, context) ?? Primitives.GetValueOrDefault(name) ?? Named(name);
    }

    /// <summary>A type as base, interface or owner of a member: never an element type.</summary>
    public TypeReference Named(string name)
    {
        if (_definitions.TryGetValue(name, out var definition))
            return definition;
        if (!_references.TryGetValue(name, out var reference))
            _references.Add(name, reference = Import(name));
        return reference;
    }

    /// <summary>What constants of the type are stored as: the underlying type of an enum, else the type itself.</summary>
    public string ConstantType(string name)
    {
        if (name.EndsWith(']'))
            return name;
        var type = Description(name);
        return type.EnumUnderlying ?? name;
    }

    private static TypeReference GenericParameter(string name, TypeDefinition context) =>
        context?.GenericParameters.FirstOrDefault(p => p.Name == name);

    private static AssemblyNameReference ReferenceTo(ReferenceDescription reference) =>
        new(reference.Name, Version.Parse(reference.Version)) { PublicKeyToken = Convert.FromHexString(reference.PublicKeyToken) };

    private TypeDescription Description(string name) => _catalog.Type(_catalog.AssemblyOf(name, _assembly), name);

    private TypeReference Import(string name)
    {
        var scope = _scopes[_catalog.AssemblyOf(name, _assembly).Assembly];
        var description = Description(name);
        var (space, simpleName) = TypeNames.Split(name);
        var reference = new TypeReference(space, simpleName, Module, scope, description.IsValueType);
        if (description.Outer is { } outer)
            reference.DeclaringType = Named(outer);
        foreach (var parameter in description.GenericParams)
            reference.GenericParameters.Add(new GenericParameter(parameter.Name, reference));
        return reference;
    }
}
