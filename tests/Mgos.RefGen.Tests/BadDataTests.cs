// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.IO;
using Xunit;

namespace Mgos.RefGen.Tests;

/// <summary>Data that makes no sense stops the build with the name of what is wrong.</summary>
public sealed class BadDataTests : IDisposable
{
    private const string Library = """
        {"assembly": "mscorlib", "assemblyVersion": "1.0.0.0", "publicKey": "00", "package": "P", "targetFramework": "x",
         "types": [{"name": "System.Object", "kind": "class", "attrs": "public", "members": [MEMBER]},
                   {"name": "System.Void", "kind": "struct", "attrs": "public sealed", "members": []},
                   {"name": "System.Runtime.Versioning.TargetFrameworkAttribute", "kind": "class", "attrs": "public", "members": []}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("refgen").FullName;

    [Fact]
    public void Data_with_sense_is_taken() => Generate(Library.Replace("MEMBER", ""));

    [Theory]
    [InlineData("{", "a.json")]
    [InlineData("{\"assembly\": \"a\", \"package\": \"p\", \"assemblyVersion\": \"1.0\", \"publicKey\": \"\"}", "targetFramework")]
    public void A_broken_file_is_named(string json, string named) => Assert.Contains(named, Failure(json));

    [Theory]
    [InlineData("{\"kind\": \"widget\", \"name\": \"A\"}", "widget")]
    [InlineData("{\"kind\": \"method\", \"name\": \"A\", \"access\": \"public\"}", "no type")]
    [InlineData("{\"kind\": \"method\", \"name\": \"A\", \"access\": \"open\", \"ret\": \"System.Void\"}", "open")]
    [InlineData("{\"kind\": \"method\", \"name\": \"A\", \"access\": \"public\", \"ret\": \"System.Nothing\"}", "System.Nothing")]
    [InlineData("{\"kind\": \"method\", \"name\": \"A\", \"access\": \"public\", \"ret\": \"System.Void\", \"params\": [{\"name\": \"p\", \"type\": \"System.Object\", \"mode\": \"maybe\"}]}", "maybe")]
    public void A_broken_member_is_named(string member, string named) => Assert.Contains(named, Failure(Library.Replace("MEMBER", member)));

    [Fact]
    public void A_reference_without_data_is_named() => Assert.Contains(
        "gone",
        Failure(Library.Replace("MEMBER", "").Replace("\"types\"", "\"references\": [{\"name\": \"gone\", \"version\": \"1.0\", \"publicKeyToken\": \"00\"}], \"types\"")));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Failure(string json)
    {
        var exception = Assert.ThrowsAny<Exception>(() => Generate(json));
        Assert.True(exception is InvalidDataException or NotSupportedException, exception.ToString());
        return exception.Message;
    }

    private void Generate(string json)
    {
        File.WriteAllText(Path.Combine(_folder, "a.json"), json);
        ReferenceFolder.Write(ApiCatalog.Load(_folder), Path.Combine(_folder, "out"));
    }
}
