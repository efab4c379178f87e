// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.IO.Compression;

namespace Mgos.Templates.Tests;

public sealed class LibraryTests
{
    [Fact]
    public void A_new_library_passes_its_tests_and_its_package_holds_the_manifest()
    {
        string folder = PackedFolder.New("mgos-lib", "Acme.Fan", []);
        Assert.Matches("Failed: +0, Passed: +3,", Command.Run(folder, Command.Dotnet, "test", "-c", "Release", "--nologo", "-v", "q"));
        Command.Run(folder, Command.Dotnet, "pack", "Acme.Fan.csproj", "--no-build", "--nologo", "-v", "q", "-p:NoWarn=NU5104", "-o", folder);
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(folder, "Acme.Fan.1.0.0.nupkg"));
        string[] files = [.. package.Entries.Select(entry => entry.FullName)];
        Assert.Contains("mgos/mos.yml", files);
        Assert.Contains("lib/net10.0/Acme.Fan.dll", files);
    }
}
