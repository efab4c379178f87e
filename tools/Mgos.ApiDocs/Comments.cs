// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mgos.ApiDocs;

/// <summary>The comments of an assembly, as Markdown.</summary>
internal sealed partial class Comments
{
    private readonly Dictionary<string, XElement> _members;

    private Comments(Dictionary<string, XElement> members) => _members = members;

    internal static Comments Read(string file) =>
        new(XDocument.Load(file).Descendants("member").GroupBy(member => member.Attribute("name")!.Value).ToDictionary(group => group.Key, group => group.First()));

    /// <summary>Whether there is a comment.</summary>
    internal bool Has(string id) => _members.ContainsKey(id);

    /// <summary>Summary, parameters, result, errors and remarks; empty for a member that has no comment of its own.</summary>
    internal string Markdown(string id)
    {
        if (!_members.TryGetValue(id, out XElement? member))
            return "";
        StringBuilder text = new();
        if (member.Element("inheritdoc") != null)
            text.Append("As declared where it comes from.\n\n");
        Append(text, member.Elements("summary"));
        foreach (XElement parameter in member.Elements("param"))
            text.Append($"* `{parameter.Attribute("name")?.Value}`: {Inline(parameter)}\n");
        foreach (XElement returns in member.Elements("returns").Concat(member.Elements("value")))
            text.Append($"* Returns: {Inline(returns)}\n");
        foreach (XElement exception in member.Elements("exception"))
            text.Append($"* `{ShortName(exception.Attribute("cref")?.Value ?? "")}`: {Inline(exception)}\n");
        if (text.Length > 0 && !text.ToString().EndsWith("\n\n", StringComparison.Ordinal))
            text.Append('\n');
        Append(text, member.Elements("remarks"));
        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<XElement> elements)
    {
        foreach (XElement element in elements)
            text.Append(Inline(element)).Append("\n\n");
    }

    private static string Inline(XElement element) => Blanks().Replace(string.Concat(element.Nodes().Select(Inline)).Trim(), " ");

    private static string Inline(XNode node) => node switch
    {
        XText text => Blanks().Replace(text.Value, " "),
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value.Trim()}`",
        XElement { Name.LocalName: "see" or "seealso" } see => $"`{see.Attribute("langword")?.Value ?? ShortName(see.Attribute("cref")?.Value ?? see.Attribute("href")?.Value ?? "")}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } reference => $"`{reference.Attribute("name")?.Value}`",
        XElement { Name.LocalName: "para" } paragraph => Inline(paragraph) + " ",
        XElement other => Inline(other),
        _ => "",
    };

    // M:Mgos.Core.Device.Run(System.Int32) -> Device.Run
    private static string ShortName(string cref)
    {
        string[] parts = cref.Split('(')[0].Split(':')[^1].Split('.');
        return cref.StartsWith("T:", StringComparison.Ordinal) ? parts[^1] : string.Join('.', parts.TakeLast(2)).Replace("#ctor", "constructor");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
