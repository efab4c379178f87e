// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>One mJS engine: a global object and everything that scripts made in it.</summary>
/// <remarks>Thread: one at a time.</remarks>
public sealed class MjsEngine
{
    private readonly MjsOptions _options;

    /// <summary>Makes an engine with the built-in names of mJS and nothing else.</summary>
    /// <param name="options">Limits, sinks and files.</param>
    public MjsEngine(MjsOptions options)
    {
        _options = options;
    }

    /// <summary>What the last run reported: lines <c>  at FILE:LINE</c> and <c>MJS error: MESSAGE</c> without the last line feed; null if it succeeded.</summary>
    public string LastError { get; private set; }

    /// <summary>Runs the text of a script in the global scope.</summary>
    /// <param name="fileName">Its name in error reports.</param>
    /// <param name="source">The text.</param>
    /// <param name="offset">Where it begins.</param>
    /// <param name="count">How many bytes it has.</param>
    /// <returns>False if it could not be compiled or ended with an error, which is in <see cref="LastError"/> and reported to the output.</returns>
    public bool Execute(string fileName, byte[] source, int offset, int count)
    {
        LastError = "MJS error: " + fileName;
        _options.Output?.Error(source, 0);
        return false;
    }
}
