// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Mgos.RefGen.Tests;

/// <summary>What is in the assemblies is what is in the data, no more and no less.</summary>
public class ReadBackTests : IClassFixture<GeneratedReferences>
{
    private readonly GeneratedReferences _references;

    public ReadBackTests(GeneratedReferences references) => _references = references;

    public static IEnumerable<object[]> Files() =>
        Directory.GetFiles(GeneratedReferences.ApiDataFolder, "*.json").Order().Select(f => new object[] { Path.GetFileNameWithoutExtension(f) });

    [Theory]
    [MemberData(nameof(Files))]
    public void Types_and_members_are_those_of_the_data(string assembly)
    {
        using var definition = _references.Read(assembly);
        var expected = DataLines.Of(Path.Combine(GeneratedReferences.ApiDataFolder, assembly + ".json")).ToHashSet();
        var real = MetadataLines.Of(definition.MainModule).ToHashSet();
        var missing = expected.Except(real).Select(l => "missing: " + l);
        var tooMuch = real.Except(expected).Select(l => "too much: " + l);
        Assert.True(real.SetEquals(expected), string.Join("\n", missing.Concat(tooMuch).Order()));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Identities_are_those_of_the_data(string assembly)
    {
        using var definition = _references.Read(assembly);
        using var data = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(GeneratedReferences.ApiDataFolder, assembly + ".json")));
        var root = data.RootElement;
        Assert.Equal(
            $"{root.GetProperty("assembly")}, Version={root.GetProperty("assemblyVersion")}, Culture=neutral, PublicKeyToken={root.GetProperty("publicKeyToken")}",
            definition.Name.FullName);
        Assert.Equal(root.GetProperty("publicKey").GetString(), Convert.ToHexStringLower(definition.Name.PublicKey));
        Assert.Equal(
            root.GetProperty("references").EnumerateArray().Select(r => $"{r.GetProperty("name")}, Version={r.GetProperty("version")}, Culture=neutral, PublicKeyToken={r.GetProperty("publicKeyToken")}"),
            definition.MainModule.AssemblyReferences.Select(r => r.FullName));
    }

    [Fact]
    public void Every_type_that_is_referred_to_exists_where_it_is_looked_for()
    {
        foreach (var file in _references.Assemblies)
        {
            using var definition = _references.Read(Path.GetFileNameWithoutExtension(file));
            Assert.All(definition.MainModule.GetTypeReferences(), r => Assert.True(r.Resolve() != null, $"{file}: {r.FullName}"));
        }
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes()
    {
        using var again = new GeneratedReferences();
        foreach (var file in Directory.GetFiles(_references.Folder))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(again.Folder, Path.GetFileName(file))));
    }
}
