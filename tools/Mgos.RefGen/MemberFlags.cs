// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using Mgos.RefGen.Model;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>Metadata flags of fields and methods.</summary>
internal static class MemberFlags
{
    public static FieldAttributes OfField(MemberDescription member)
    {
        var flags = (FieldAttributes)Access(member.Access);
        if (member.IsConst)
            return flags | FieldAttributes.Static | FieldAttributes.Literal;
        if (member.Static)
            flags |= FieldAttributes.Static;
        return member.Readonly ? flags | FieldAttributes.InitOnly : flags;
    }

    public static MethodAttributes OfMethod(MemberDescription member, string access)
    {
        var flags = (MethodAttributes)Access(access) | MethodAttributes.HideBySig;
        if (member.Static)
            flags |= MethodAttributes.Static;
        if (member.Virtual || member.Abstract)
            flags |= MethodAttributes.Virtual;
        if (member.Newslot)
            flags |= MethodAttributes.NewSlot;
        if (member.Abstract)
            flags |= MethodAttributes.Abstract;
        if (member.Sealed)
            flags |= MethodAttributes.Final;
        return member.Specialname ? flags | MethodAttributes.SpecialName : flags;
    }

    // The access bits of fields and methods have the same values (ECMA-335 II.23.1.5 and II.23.1.10).
    private static ushort Access(string access) => access switch
    {
        "private" => (ushort)MethodAttributes.Private,
        "internal" => (ushort)MethodAttributes.Assembly,
        "protected" => (ushort)MethodAttributes.Family,
        "protected internal" => (ushort)MethodAttributes.FamORAssem,
        "public" => (ushort)MethodAttributes.Public,
        _ => throw new NotSupportedException($"access {access}"),
    };
}
