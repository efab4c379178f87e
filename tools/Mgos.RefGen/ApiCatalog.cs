// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Mgos.RefGen.Model;

namespace Mgos.RefGen;

/// <summary>All described assemblies, and where each type lives.</summary>
internal sealed class ApiCatalog
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly Dictionary<string, AssemblyDescription> _assemblies;
    private readonly Dictionary<string, Dictionary<string, TypeDescription>> _types;

    public ApiCatalog(IEnumerable<AssemblyDescription> assemblies)
    {
        _assemblies = assemblies.ToDictionary(a => a.Assembly, StringComparer.Ordinal);
        _types = _assemblies.Values.ToDictionary(a => a.Assembly, a => a.Types.ToDictionary(t => t.Name));
    }

    public IReadOnlyCollection<AssemblyDescription> Assemblies => _assemblies.Values;

    public static ApiCatalog Load(string folder) =>
        new(Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read));

    /// <summary>Reads one file; a file that is not a description throws with its name.</summary>
    public static AssemblyDescription Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<AssemblyDescription>(File.ReadAllBytes(file), Options);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{file}: {e.Message}", e);
        }
    }

    /// <summary>The assembly that defines a type, as seen from another: itself first, then what it refers to.</summary>
    public AssemblyDescription AssemblyOf(string type, AssemblyDescription from) =>
        Visible(from).FirstOrDefault(a => _types[a.Assembly].ContainsKey(type))
        ?? throw new InvalidDataException($"{from.Assembly}: type {type} is in none of its references");

    public TypeDescription Type(AssemblyDescription assembly, string name) => _types[assembly.Assembly][name];

    /// <summary>The assembly and everything it needs, directly or not, itself first.</summary>
    public IReadOnlyList<AssemblyDescription> Closure(AssemblyDescription assembly)
    {
        var found = new List<AssemblyDescription> { assembly };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(References(found[i]).Where(r => !found.Contains(r)));
        return found;
    }

    private IEnumerable<AssemblyDescription> Visible(AssemblyDescription from) => References(from).Prepend(from);

    private List<AssemblyDescription> References(AssemblyDescription assembly) =>
        assembly.References.ConvertAll(r => _assemblies.TryGetValue(r.Name, out var found)
            ? found
            : throw new InvalidDataException($"{assembly.Assembly}: no description of its reference {r.Name}"));
}
