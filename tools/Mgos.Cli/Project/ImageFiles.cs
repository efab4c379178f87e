// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Project;

/// <summary>Finds the <c>.pe</c> files of an app that was built for boards.</summary>
internal static class ImageFiles
{
    private const string OrderFile = "load-order.txt";

    /// <summary>Reads what the app loads, its own last.</summary>
    /// <param name="outputFolder">Where the build has put the app.</param>
    /// <param name="platformFolder">Where the <c>.pe</c> files of nanoFramework are, if they are not beside the app; or null.</param>
    /// <exception cref="IOException">The build left no list, or a file of it is not there.</exception>
    internal static IReadOnlyList<ImagePart> Read(string outputFolder, string? platformFolder)
    {
        string order = Path.Combine(outputFolder, OrderFile);
        if (!File.Exists(order))
            throw new IOException($"there is no {OrderFile} in {outputFolder}: is the project an app with OutputType Exe?");
        return [.. File.ReadAllLines(order).Where(name => name.Trim().Length > 0).Select(name => ReadOne(name.Trim(), outputFolder, platformFolder))];
    }

    private static ImagePart ReadOne(string name, string outputFolder, string? platformFolder)
    {
        foreach (string? folder in new[] { outputFolder, platformFolder })
        {
            if (folder != null && Path.Combine(folder, name + ".pe") is { } file && File.Exists(file))
                return new ImagePart(name, File.ReadAllBytes(file));
        }

        throw new IOException($"there is no {name}.pe in {outputFolder}{(platformFolder == null ? "" : " or " + platformFolder)}: "
            + "build with the packages of nanoFramework (-p:NanoPackages=true), or name the folder of its .pe files with --pe");
    }
}
