// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Text.RegularExpressions;
using Mono.Cecil;

namespace Mgos.DeviceCheck;

/// <summary>Names of members as their author knows them, not as the compiler stores them.</summary>
internal static partial class MemberNames
{
    public static string Of(IMemberDefinition member) =>
        member is TypeDefinition type ? Type(type) : Type(member.DeclaringType) + "." + Simple(member.Name);

    public static string Type(TypeReference type)
    {
        var definition = type as TypeDefinition;
        while (definition is { DeclaringType: not null } && IsGenerated(definition))
            definition = definition.DeclaringType;
        return Arity().Replace((definition ?? type).FullName, "").Replace('/', '.');
    }

    /// <summary>Closures and lambda caches live in types whose names no source can have.</summary>
    public static bool IsGenerated(IMemberDefinition member) => member != null && member.Name.StartsWith('<');

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity();

    private static string Simple(string name)
    {
        if (name.StartsWith('<') && name.IndexOf('>') is var end and > 1)
            return name[1..end];
        foreach (var prefix in (string[])["get_", "set_", "add_", "remove_"])
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                return name[prefix.Length..];
        return name switch { ".ctor" => "constructor", ".cctor" => "static constructor", _ => name };
    }
}
