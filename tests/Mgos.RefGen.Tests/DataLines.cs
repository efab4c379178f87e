// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Mgos.RefGen.Tests;

/// <summary>One API file as lines of text, read without the model that the tool uses.</summary>
internal static class DataLines
{
    private static readonly string[] MemberFlags = ["static", "abstract", "virtual", "newslot", "sealed", "specialname", "readonly", "isConst"];

    public static IEnumerable<string> Of(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.GetProperty("types").EnumerateArray().SelectMany(Type).ToList();
    }

    private static IEnumerable<string> Type(JsonElement type)
    {
        var name = Text(type, "name");
        yield return $"{name}: {Text(type, "kind")} {Sorted(Text(type, "attrs").Split(' '))} base={Base(type)} interfaces={Sorted(Texts(type, "interfaces"))}";
        yield return $"{name}: generic={string.Join(",", Items(type, "genericParams").Select(p => Text(p, "variance") + " " + Text(p, "name")))} underlying={Text(type, "enumUnderlying")} size={Layout(type)}";
        yield return $"{name}: attributes={Attributes(type, "attributes")}";
        foreach (var member in Items(type, "members"))
            yield return $"{name}: {Member(member)}";
    }

    private static string Base(JsonElement type) => type.GetProperty("base").GetString();

    private static string Layout(JsonElement type) => type.TryGetProperty("layout", out var layout) ? Text(layout, "size") : "";

    private static string Member(JsonElement member) => string.Join(
        " ",
        Text(member, "kind"),
        Text(member, "name"),
        Text(member, "access"),
        Sorted(MemberFlags.Where(f => Text(member, f) == "true")),
        "type=" + Text(member, "type") + Text(member, "ret"),
        "const=" + Text(member, "const"),
        $"get={Text(member, "get")} set={Text(member, "set")}",
        "explicit=" + string.Join(",", Texts(member, "explicit")),
        $"attributes={Attributes(member, "attributes")} of return {Attributes(member, "retAttributes")} of get {Attributes(member, "getAttributes")}",
        "params=" + string.Join(", ", Items(member, "params").Select(Parameter)));

    private static string Parameter(JsonElement p) =>
        $"{Text(p, "mode")} {Text(p, "type")} {Text(p, "name")} optional={Text(p, "optional")} default={Text(p, "default")} attributes={Attributes(p, "attributes")}";

    private static string Attributes(JsonElement owner, string key) => string.Join(";", Items(owner, key).Select(Attribute).Order());

    private static string Attribute(JsonElement attribute) =>
        Text(attribute, "name")
        + $"({string.Join(",", Items(attribute, "args").Select(a => Text(a, "type") + "=" + Text(a, "value")))})"
        + (attribute.TryGetProperty("named", out var named) ? string.Join(",", named.EnumerateObject().Select(n => n.Name + "=" + Plain(n.Value))) : "");

    private static string Sorted(IEnumerable<string> words) => string.Join(",", words.Where(w => w.Length > 0).Order());

    private static IEnumerable<JsonElement> Items(JsonElement owner, string key) =>
        owner.TryGetProperty(key, out var items) ? items.EnumerateArray().ToList() : [];

    private static IEnumerable<string> Texts(JsonElement owner, string key) => Items(owner, key).Select(Plain);

    private static string Text(JsonElement owner, string key) => owner.TryGetProperty(key, out var value) ? Plain(value) : "";

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        JsonValueKind.Number when value.GetRawText().IndexOfAny(['.', 'e', 'E']) >= 0 => value.GetDouble().ToString("R"),
        _ => value.ToString(),
    };
}
