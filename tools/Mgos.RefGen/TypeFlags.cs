// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Linq;
using Mgos.RefGen.Model;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>Metadata flags of types and of their generic parameters.</summary>
internal static class TypeFlags
{
    public static TypeAttributes Of(TypeDescription type) =>
        Visibility(type) | Kind(type) | Layout(type) | type.Attrs.Split(' ').Aggregate(TypeAttributes.Class, (all, word) => all | Word(word));

    public static GenericParameterAttributes Of(GenericParameterDescription parameter) => parameter.Variance switch
    {
        "in" => GenericParameterAttributes.Contravariant,
        "out" => GenericParameterAttributes.Covariant,
        _ => GenericParameterAttributes.NonVariant,
    };

    private static TypeAttributes Visibility(TypeDescription type)
    {
        if (type.Outer == null)
            return type.Has("public") ? TypeAttributes.Public : TypeAttributes.NotPublic;
        if (type.Has("public"))
            return TypeAttributes.NestedPublic;
        if (type.Has("protected"))
            return type.Has("internal") ? TypeAttributes.NestedFamORAssem : TypeAttributes.NestedFamily;
        return TypeAttributes.NestedAssembly;
    }

    private static TypeAttributes Kind(TypeDescription type) => type.Kind switch
    {
        "interface" => TypeAttributes.Interface | TypeAttributes.Abstract,
        "class" or "struct" or "enum" or "delegate" => TypeAttributes.Class,
        _ => throw new NotSupportedException($"{type.Name}: kind {type.Kind}"),
    };

    private static TypeAttributes Layout(TypeDescription type) => type.Layout?.Kind switch
    {
        null => type.Kind == "struct" ? TypeAttributes.SequentialLayout : TypeAttributes.AutoLayout,
        "sequential" => TypeAttributes.SequentialLayout,
        "auto" => TypeAttributes.AutoLayout,
        _ => throw new NotSupportedException($"{type.Name}: layout {type.Layout.Kind}"),
    };

    private static TypeAttributes Word(string word) => word switch
    {
        "public" or "protected" or "internal" => 0,
        "static" => TypeAttributes.Abstract | TypeAttributes.Sealed,
        "abstract" => TypeAttributes.Abstract,
        "sealed" => TypeAttributes.Sealed,
        "serializable" => TypeAttributes.Serializable,
        "beforefieldinit" => TypeAttributes.BeforeFieldInit,
        "specialname" => TypeAttributes.SpecialName,
        _ => throw new NotSupportedException($"type attribute {word}"),
    };
}
