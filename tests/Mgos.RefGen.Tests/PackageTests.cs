// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.IO;
using Xunit;

namespace Mgos.RefGen.Tests;

public class PackageTests : IClassFixture<GeneratedReferences>
{
    private readonly GeneratedReferences _references;

    public PackageTests(GeneratedReferences references) => _references = references;

    [Fact]
    public void A_package_brings_its_assembly_and_what_that_needs() => Assert.Equal(
        ["mscorlib.dll", "nanoFramework.System.Text.dll"],
        File.ReadAllLines(Path.Combine(_references.Folder, "nanoFramework.System.Text.refs")));

    [Fact]
    public void What_is_needed_indirectly_comes_along() =>
        Assert.Contains("System.IO.Streams.dll", File.ReadAllLines(Path.Combine(_references.Folder, "nanoFramework.M2Mqtt.refs")));
}
