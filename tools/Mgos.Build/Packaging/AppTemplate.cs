// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Build;

/// <summary>Fills what the template of an app says of packages: the choices of its option, and the lists that a project and a board's project have.</summary>
/// <remarks>Lists stand between <c>&lt;!-- libraries --&gt;</c> and <c>&lt;!-- /libraries --&gt;</c> or the same with another name; <c>MGOS_VERSION</c> is the version of all packages.</remarks>
internal sealed class AppTemplate
{
    private const string OwnVersion = "MGOS_VERSION";
    private const string ScriptLibrary = "Mgos.Mjs.Host";

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What every app has: it is reached over HTTP, WebSocket, and a serial line, on a board over Wi-Fi, and has the device's own page.
    private static readonly string[] s_base = ["Mgos.Http.Ui", "Mgos.Rpc.Uart", "Mgos.Service.Log", "Mgos.Wifi"];

    private readonly IReadOnlyList<PackageSource> _choices;
    private readonly PackageVersions _versions;
    private readonly NanoAssemblies _platform;
    private readonly PackageClosure _closure;
    private readonly SortedSet<string> _always;

    internal AppTemplate(IReadOnlyList<PackageSource> packages, PackageVersions versions, NanoAssemblies platform)
    {
        _versions = versions;
        _platform = platform;
        _closure = new PackageClosure(packages, platform);
        _always = _closure.Of(s_base);
        _choices = [.. packages.Where(package => package.HasManifest && package.Targets.Contains(PackageSource.Device) && !_always.Contains(package.Id))];
    }

    /// <summary>Gives <c>template.json</c> the libraries as choices.</summary>
    internal string FillChoices(string text)
    {
        JsonNode template = JsonNode.Parse(text)!;
        template["symbols"]!["libs"]!["choices"] = new JsonArray([.. _choices.Select(choice => new JsonObject { ["choice"] = choice.Id, ["description"] = choice.Description })]);
        return template.ToJsonString(s_json) + "\n";
    }

    /// <summary>Fills the list of a project file: the packages that the app names itself.</summary>
    internal string FillProject(string text) =>
        Fill(text, "libraries", "    ", s_base.Concat(_choices.Select(choice => choice.Id)), id => [id], id => $"<PackageReference Include=\"{id}\" Version=\"{OwnVersion}\" />");

    /// <summary>Fills <c>packages.config</c>: all packages, those that others need included.</summary>
    internal string FillPackageList(string text) =>
        Fill(text, "packages", "  ", All(), RootsOf, id => $"<package id=\"{id}\" version=\"{VersionOf(id)}\" targetFramework=\"netnano1.0\" />");

    /// <summary>Fills the references of a board's project: the assemblies of all packages.</summary>
    internal string FillReferences(string text) =>
        Fill(text, "references", "    ", All().Where(id => id != "Mgos.Build"), RootsOf, id => $"<Reference Include=\"{AssemblyOf(id)}\"><HintPath>packages\\{id}.{VersionOf(id)}\\{FolderOf(id)}\\{AssemblyOf(id)}.dll</HintPath></Reference>");

    private IEnumerable<string> All() => _closure.Of(s_base.Concat(_choices.Select(choice => choice.Id)));

    // The choices that bring a package along.
    private IEnumerable<string> RootsOf(string id) => _choices.Select(choice => choice.Id).Where(choice => _closure.Of([choice]).Contains(id));

    private string VersionOf(string id) => _platform.Contains(id) ? _versions[id] : OwnVersion;

    private string AssemblyOf(string id) => _platform.Contains(id) ? _platform.AssemblyOf(id) : id;

    private string FolderOf(string id) => _platform.Contains(id) ? "lib" : "lib\\" + PackageSource.Device;

    private string Fill(string text, string list, string indent, IEnumerable<string> ids, Func<string, IEnumerable<string>> rootsOf, Func<string, string> line) =>
        ReadmeTables.Replace(text, list, string.Concat(ids.Select(id => _always.Contains(id) ? $"{indent}{line(id)}\n" : Conditional(indent, rootsOf(id), line(id)))) + indent);

    private static string Conditional(string indent, IEnumerable<string> roots, string line)
    {
        IEnumerable<string> choices = roots.Select(root => $"libs == \"{root}\"").Concat(roots.Contains(ScriptLibrary) ? ["script"] : []);
        return $"<!--#if ({string.Join(" || ", choices)}) -->\n{indent}{line}\n<!--#endif -->\n";
    }
}
