// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using Mgos.RefGen.Model;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>Makes one reference assembly: first all types as shells, then what hangs on them.</summary>
internal sealed class AssemblyEmitter
{
    private readonly AssemblyDescription _description;
    private readonly AssemblyDefinition _assembly;
    private readonly TypeTable _types;

    public AssemblyEmitter(ApiCatalog catalog, AssemblyDescription description, IAssemblyResolver resolver)
    {
        _description = description;
        // Born under another name, because the type system of a module called mscorlib looks for the primitive types in
        // the module itself, where there are none yet.
        var name = new AssemblyNameDefinition(description.Assembly + "+", Version.Parse(description.AssemblyVersion));
        var parameters = new ModuleParameters { Kind = ModuleKind.Dll, AssemblyResolver = resolver };
        _assembly = AssemblyDefinition.CreateAssembly(name, description.Assembly + ".dll", parameters);
        _types = new TypeTable(catalog, description, Module);
    }

    private ModuleDefinition Module => _assembly.MainModule;

    public AssemblyDefinition Emit()
    {
        _ = Module.TypeSystem.Object;
        Module.AssemblyReferences.Clear();
        foreach (var reference in _description.References)
            Module.AssemblyReferences.Add(_types.Scope(reference.Name));
        var shells = _description.Types.ConvertAll(t => (Description: t, Definition: Shell(t)));
        foreach (var (description, definition) in shells)
            new TypeEmitter(_types, description, definition).Emit();
        EmitAttributes();
        _assembly.Name.Name = _description.Assembly;
        _assembly.Name.PublicKey = Convert.FromHexString(_description.PublicKey);
        return _assembly;
    }

    private TypeDefinition Shell(TypeDescription description)
    {
        var (space, name) = TypeNames.Split(description.Name);
        var definition = new TypeDefinition(space, name, TypeFlags.Of(description));
        foreach (var parameter in description.GenericParams)
            definition.GenericParameters.Add(new GenericParameter(parameter.Name, definition) { Attributes = TypeFlags.Of(parameter) });
        OwnersOf(description).Add(definition);
        _types.Define(description.Name, definition);
        return definition;
    }

    private ICollection<TypeDefinition> OwnersOf(TypeDescription description) =>
        description.Outer is { } outer ? _types.Defined(outer).NestedTypes : Module.Types;

    private void EmitAttributes()
    {
        var emitter = new AttributeEmitter(_types);
        foreach (var name in _description.AssemblyAttributes)
            emitter.Emit(_assembly, new AttributeDescription { Name = name });
        var framework = new CustomAttribute(emitter.Constructor("System.Runtime.Versioning.TargetFrameworkAttribute", ["System.String"]));
        framework.ConstructorArguments.Add(new CustomAttributeArgument(Module.TypeSystem.String, _description.TargetFramework));
        _assembly.CustomAttributes.Add(framework);
    }
}
