// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mono.Cecil;

namespace Mgos.ApiDocs;

/// <summary>Declarations as they are written in C#.</summary>
internal static class CSharp
{
    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["System.Void"] = "void", ["System.Boolean"] = "bool", ["System.Byte"] = "byte", ["System.SByte"] = "sbyte", ["System.Int16"] = "short", ["System.UInt16"] = "ushort",
        ["System.Int32"] = "int", ["System.UInt32"] = "uint", ["System.Int64"] = "long", ["System.UInt64"] = "ulong", ["System.Single"] = "float", ["System.Double"] = "double",
        ["System.Char"] = "char", ["System.String"] = "string", ["System.Object"] = "object",
    };

    internal static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";

    internal static string NameOf(TypeDefinition type) => type.IsNested ? NameOf(type.DeclaringType) + "." + type.Name : type.Name;

    /// <summary>The name, of methods with the types of their parameters.</summary>
    internal static string TitleOf(IMemberDefinition member) => member switch
    {
        MethodDefinition method => (method.IsConstructor ? method.DeclaringType.Name : method.Name) + "(" + string.Join(", ", method.Parameters.Select(parameter => TypeName(parameter.ParameterType))) + ")",
        _ => member.Name,
    };

    internal static string Declaration(IMemberDefinition member) => member switch
    {
        TypeDefinition type when IsDelegate(type) => Declaration(type.Methods.Single(method => method.Name == "Invoke"), "public delegate ", type.Name),
        TypeDefinition type => "public " + KindOf(type) + type.Name + Bases(type),
        MethodDefinition { IsConstructor: true } constructor => (constructor.IsPublic ? "public " : "protected ") + constructor.DeclaringType.Name + Parameters(constructor),
        MethodDefinition method => Declaration(method, Modifiers(method), method.Name),
        PropertyDefinition property => Modifiers(property.GetMethod ?? property.SetMethod) + TypeName(property.PropertyType) + " " + property.Name + Accessors(property),
        FieldDefinition { IsLiteral: true } field => "const " + TypeName(field.FieldType) + " " + field.Name + " = " + field.Constant,
        FieldDefinition field => (field.IsStatic ? "static " : "") + TypeName(field.FieldType) + " " + field.Name,
        EventDefinition @event => "event " + TypeName(@event.EventType) + " " + @event.Name,
        _ => member.Name,
    };

    private static string Declaration(MethodDefinition method, string modifiers, string name) => modifiers + TypeName(method.ReturnType) + " " + name + Parameters(method);

    private static string Parameters(MethodDefinition method) => "(" + string.Join(", ", method.Parameters.Select(Parameter)) + ")";

    private static string Parameter(ParameterDefinition parameter) => (parameter.IsOut ? "out " : parameter.ParameterType.IsByReference ? "ref " : "") + TypeName(parameter.ParameterType) + " " + parameter.Name;

    private static string Accessors(PropertyDefinition property) =>
        " {" + (property.GetMethod is { IsPublic: true } or { IsFamily: true } ? " get;" : "") + (property.SetMethod is { IsPublic: true } or { IsFamily: true } ? " set;" : "") + " }";

    private static string Modifiers(MethodDefinition method)
    {
        if (method.DeclaringType.IsInterface)
            return "";
        string access = method.IsPublic ? "public " : "protected ";
        string kind = method.IsStatic ? "static " : method.IsAbstract ? "abstract " : !method.IsVirtual || method.IsFinal ? "" : method.IsNewSlot ? "virtual " : "override ";
        return access + kind;
    }

    private static string KindOf(TypeDefinition type)
    {
        if (type.IsInterface)
            return "interface ";
        if (type.IsEnum)
            return "enum ";
        if (type.IsValueType)
            return "struct ";
        return (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class ";
    }

    private static string Bases(TypeDefinition type)
    {
        if (type.IsEnum || type.IsValueType)
            return "";
        IEnumerable<TypeReference> bases = type.Interfaces.Select(implementation => implementation.InterfaceType);
        if (type.BaseType != null && type.BaseType.FullName != "System.Object")
            bases = bases.Prepend(type.BaseType);
        string text = string.Join(", ", bases.Select(TypeName));
        return text.Length == 0 ? "" : " : " + text;
    }

    private static string TypeName(TypeReference type) => type switch
    {
        ByReferenceType reference => TypeName(reference.ElementType),
        ArrayType array => TypeName(array.ElementType) + "[]",
        GenericInstanceType generic => generic.Name.Split('`')[0] + "<" + string.Join(", ", generic.GenericArguments.Select(TypeName)) + ">",
        _ => s_keywords.GetValueOrDefault(type.FullName, type.IsNested ? TypeName(type.DeclaringType) + "." + type.Name : type.Name),
    };
}
