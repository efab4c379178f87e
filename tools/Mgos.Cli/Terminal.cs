// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cli;

/// <summary>What a run reads and writes.</summary>
internal sealed class Terminal
{
    /// <summary>Results.</summary>
    internal required TextWriter Output { get; init; }

    /// <summary>Errors, progress and everything else that is no result.</summary>
    internal required TextWriter Errors { get; init; }

    /// <summary>Results that are bytes.</summary>
    internal required Func<Stream> OpenOutput { get; init; }

    /// <summary>Whether somebody looks at the results, and no program reads them.</summary>
    internal bool IsOutputSeen { get; init; }

    /// <summary>Whether somebody looks at the progress.</summary>
    internal bool IsProgressSeen { get; init; }

    /// <summary>Gives a variable of the environment.</summary>
    internal Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Folder that names of files start from.</summary>
    internal string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Folder of the user's settings.</summary>
    internal string UserFolder { get; init; } = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "mgos");

    /// <summary>The terminal of the process.</summary>
    internal static Terminal OfProcess() => new()
    {
        Output = Console.Out,
        Errors = Console.Error,
        OpenOutput = Console.OpenStandardOutput,
        IsOutputSeen = !Console.IsOutputRedirected,
        IsProgressSeen = !Console.IsErrorRedirected,
    };
}
