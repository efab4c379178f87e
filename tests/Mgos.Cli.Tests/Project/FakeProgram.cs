// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli.Tests.Project;

/// <summary>A program on the PATH that records how it is run and does what a test says.</summary>
internal sealed class FakeProgram : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mgos-fake-").FullName;
    private readonly string _name;

    /// <summary>Puts it into a folder of its own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="script">What it does after it has recorded its arguments, for sh; <c>$FOLDER</c> is its folder.</param>
    internal FakeProgram(string name, string script)
    {
        _name = name;
        string file = Path.Combine(_folder, name);
        File.WriteAllText(file, $"#!/bin/sh\nFOLDER='{_folder}'\nprintf '%s\\n' \"$*\" >> \"$FOLDER/calls\"\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>A folder for what it needs.</summary>
    internal string Folder => _folder;

    /// <summary>What runs get as their PATH.</summary>
    internal string SearchPath => _folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");

    /// <summary>The arguments of its runs, a line each.</summary>
    internal string[] Calls => File.Exists(Path.Combine(_folder, "calls")) ? File.ReadAllLines(Path.Combine(_folder, "calls")) : [];

    /// <summary>Runs the command line with this program in reach.</summary>
    internal CommandLine.Outcome Run(string folder, params string[] arguments) =>
        CommandLine.RunIn(folder, null, new Dictionary<string, string?> { ["PATH"] = SearchPath, ["MGOS_PORT"] = null }, arguments);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public override string ToString() => _name;
}
