// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Bench.Load;

/// <summary>Where the programs lie that are measured: beside this one, in their own build output.</summary>
internal static class Programs
{
    public static string Device { get; } = Find("../../Mgos.Bench.Server", "Mgos.Bench.Server");

    public static string Kestrel { get; } = Find("../Mgos.Bench.Kestrel", "Mgos.Bench.Kestrel");

    private static string Find(string project, string name)
    {
        DirectoryInfo framework = new(AppContext.BaseDirectory);
        DirectoryInfo configuration = framework.Parent;
        string output = Path.Combine(configuration.Parent.Parent.FullName, project, "bin", configuration.Name, framework.Name);
        return Path.GetFullPath(Path.Combine(output, OperatingSystem.IsWindows() ? name + ".exe" : name));
    }
}
