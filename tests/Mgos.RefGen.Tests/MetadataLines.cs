// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;

namespace Mgos.RefGen.Tests;

/// <summary>One assembly as the same lines that <see cref="DataLines"/> makes of its API file.</summary>
internal static class MetadataLines
{
    public static IEnumerable<string> Of(ModuleDefinition module) => module.GetTypes().Where(t => t.Name != "<Module>").SelectMany(Type);

    private static IEnumerable<string> Type(TypeDefinition type)
    {
        var name = Name(type);
        yield return $"{name}: {Kind(type)} {Sorted(Attrs(type))} base={Name(type.BaseType)} interfaces={Sorted(type.Interfaces.Select(i => Name(i.InterfaceType)))}";
        yield return $"{name}: generic={string.Join(",", type.GenericParameters.Select(p => Variance(p) + " " + p.Name))} underlying={Underlying(type)} size={(type.ClassSize > 0 ? type.ClassSize : "")}";
        yield return $"{name}: attributes={Attributes(type)}";
        foreach (var member in Members(type))
            yield return $"{name}: {member}";
    }

    private static string Kind(TypeDefinition type) =>
        type.IsInterface ? "interface" : type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.BaseType?.FullName == "System.MulticastDelegate" ? "delegate" : "class";

    private static IEnumerable<string> Attrs(TypeDefinition type)
    {
        yield return type.IsPublic || type.IsNestedPublic ? "public" : type.IsNestedFamily ? "protected" : "internal";
        if (type.IsAbstract && type.IsSealed)
            yield return "static";
        if (type.IsAbstract && !type.IsSealed)
            yield return "abstract";
        if (type.IsSealed && !type.IsAbstract)
            yield return "sealed";
        if (type.IsSerializable)
            yield return "serializable";
        if (type.IsBeforeFieldInit)
            yield return "beforefieldinit";
    }

    private static string Variance(GenericParameter p) => p.IsContravariant ? "in" : p.IsCovariant ? "out" : "";

    private static string Underlying(TypeDefinition type) => type.IsEnum ? Name(type.Fields.Single(f => f.Name == "value__").FieldType) : "";

    private static IEnumerable<string> Members(TypeDefinition type)
    {
        var accessors = type.Methods.Where(m => m.IsGetter || m.IsSetter || m.IsAddOn || m.IsRemoveOn).ToHashSet();
        return type.Fields.Where(f => f.Name != "value__").Select(Field)
            .Concat(type.Methods.Where(m => !accessors.Contains(m)).Select(Method))
            .Concat(type.Properties.Select(Property))
            .Concat(type.Events.Select(Event));
    }

    private static string Field(FieldDefinition f) => Line(
        "field", f.Name, Access(f.Attributes & FieldAttributes.FieldAccessMask), f.IsLiteral ? "isConst" : Flags((f.IsStatic, "static"), (f.IsInitOnly, "readonly")),
        Name(f.FieldType), f.IsLiteral ? Constant(f.Constant) : "", attributes: Attributes(f));

    private static string Method(MethodDefinition m) => Line(
        m.IsConstructor ? "ctor" : "method", m.Name, Access(m.Attributes & MethodAttributes.MemberAccessMask), MethodFlags(m, m.IsSpecialName && !m.IsConstructor),
        m.IsConstructor ? "" : Name(m.ReturnType), "", "", "", Explicit(m), Attributes(m), Attributes(m.MethodReturnType), "", Parameters(m.Parameters));

    private static string Property(PropertyDefinition p)
    {
        var accessor = p.GetMethod ?? p.SetMethod;
        return Line(
            "property", p.Name, "", MethodFlags(accessor, false), Name(p.PropertyType), "", AccessOf(p.GetMethod), AccessOf(p.SetMethod), Explicit(p.GetMethod ?? p.SetMethod),
            Attributes(p), "", p.GetMethod == null ? "" : Attributes(p.GetMethod), Parameters(p.Parameters, p));
    }

    private static string Event(EventDefinition e) => Line(
        "event", e.Name, AccessOf(e.AddMethod), MethodFlags(e.AddMethod, false), Name(e.EventType), attributes: Attributes(e));

    private static string Line(
        string kind, string name, string access, string flags, string type, string constant = "", string get = "", string set = "",
        string overrides = "", string attributes = "", string ofReturn = "", string ofGet = "", string parameters = "") =>
        $"{kind} {name} {access} {flags} type={type} const={constant} get={get} set={set} explicit={overrides} attributes={attributes} of return {ofReturn} of get {ofGet} params={parameters}";

    private static string MethodFlags(MethodDefinition m, bool special) => Flags(
        (m.IsStatic, "static"), (m.IsAbstract, "abstract"), (m.IsVirtual, "virtual"), (m.IsNewSlot, "newslot"), (m.IsFinal, "sealed"), (special, "specialname"));

    private static string Flags(params (bool Set, string Name)[] flags) => Sorted(flags.Where(f => f.Set).Select(f => f.Name));

    private static string AccessOf(MethodDefinition m) => m == null ? "" : Access(m.Attributes & MethodAttributes.MemberAccessMask);

    private static string Access(object mask) => mask.ToString() switch
    {
        "Public" => "public",
        "Family" => "protected",
        "FamORAssem" => "protected internal",
        "Assembly" => "internal",
        _ => "private",
    };

    private static string Explicit(MethodDefinition m) => string.Join(",", m.Overrides.Select(o => Name(o.DeclaringType) + "::" + o.Name));

    private static string Parameters(IEnumerable<ParameterDefinition> parameters, PropertyDefinition property = null) =>
        string.Join(", ", (property == null ? parameters : (property.GetMethod ?? property.SetMethod).Parameters.Take(property.Parameters.Count)).Select(Parameter));

    private static string Parameter(ParameterDefinition p)
    {
        var isParams = p.CustomAttributes.Any(a => a.AttributeType.Name == "ParamArrayAttribute");
        var mode = isParams ? "params" : p.ParameterType.IsByReference ? p.IsOut ? "out" : "ref" : "";
        var type = p.ParameterType is ByReferenceType reference ? reference.ElementType : p.ParameterType;
        return $"{mode} {Name(type)} {p.Name} optional={(p.IsOptional ? "true" : "")} default={(p.HasConstant ? Constant(p.Constant) : "")} attributes={Attributes(p)}";
    }

    private static string Attributes(ICustomAttributeProvider owner) => string.Join(
        ";", owner.CustomAttributes.Where(a => a.AttributeType.Name != "ParamArrayAttribute").Select(Attribute).Order());

    private static string Attribute(CustomAttribute a) =>
        Name(a.AttributeType)
        + $"({string.Join(",", a.ConstructorArguments.Select(c => Name(c.Type) + "=" + Constant(c.Value)))})"
        + string.Join(",", a.Properties.Select(n => n.Name + "=" + Constant(n.Argument.Value)));

    private static string Constant(object value) => value switch
    {
        null => "null",
        true => "true",
        false => "false",
        char c => ((int)c).ToString(CultureInfo.InvariantCulture),
        float f => f.ToString("R", CultureInfo.InvariantCulture),
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };

    private static string Name(TypeReference type) => type?.FullName.Replace('/', '+') ?? "";

    private static string Sorted(IEnumerable<string> words) => string.Join(",", words.Where(w => w.Length > 0).Order());
}
