// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace Mgos.ApiDocs;

/// <summary>The page of an assembly: its public types, each with its public and protected members.</summary>
internal sealed class ApiPage
{
    private readonly Comments _comments;
    private readonly TypeDefinition[] _types;

    private ApiPage(string name, TypeDefinition[] types, Comments comments)
    {
        Name = name;
        _types = types;
        _comments = comments;
    }

    internal string Name { get; }

    internal bool HasTypes => _types.Length > 0;

    internal static ApiPage Read(string assembly, string xml)
    {
        AssemblyDefinition definition = AssemblyDefinition.ReadAssembly(assembly);
        TypeDefinition[] types = [.. definition.MainModule.GetAllTypes().Where(IsVisible).OrderBy(CSharp.NameOf, StringComparer.Ordinal)];
        return new ApiPage(definition.Name.Name, types, Comments.Read(xml));
    }

    internal string Text()
    {
        StringBuilder text = new($"# {Name}\n\n");
        foreach (TypeDefinition type in _types)
            Append(text, type);
        return text.ToString();
    }

    private void Append(StringBuilder text, TypeDefinition type)
    {
        text.Append($"## {CSharp.NameOf(type)}\n\n`{CSharp.Declaration(type)}`\n\n");
        text.Append(_comments.Markdown(DocCommentId.GetDocCommentId(type)));
        foreach (IMemberDefinition member in Members(type))
            text.Append($"### {member.DeclaringType.Name}.{CSharp.TitleOf(member)}\n\n`{CSharp.Declaration(member)}`\n\n").Append(_comments.Markdown(DocCommentId.GetDocCommentId(member)));
    }

    // A delegate is told by its declaration; a constructor that the compiler made has no comment.
    private IEnumerable<IMemberDefinition> Members(TypeDefinition type)
    {
        if (CSharp.IsDelegate(type))
            return [];
        IEnumerable<IMemberDefinition> members = [
            .. type.Fields.Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName),
            .. type.Methods.Where(method => IsVisible(method) && (!method.IsSpecialName || method.IsConstructor && _comments.Has(DocCommentId.GetDocCommentId(method)))),
            .. type.Properties.Where(property => IsVisible(property.GetMethod) || IsVisible(property.SetMethod)),
            .. type.Events.Where(@event => IsVisible(@event.AddMethod))];
        return members.OrderBy(CSharp.TitleOf, StringComparer.Ordinal);
    }

    private static bool IsVisible(TypeDefinition type) => type.IsPublic || type.IsNestedPublic && IsVisible(type.DeclaringType);

    private static bool IsVisible(MethodDefinition? method) => method != null && (method.IsPublic || method.IsFamily);
}
