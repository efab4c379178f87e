// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>The run of a file that load() has read; it lies in the frame in place of the caller's code.</summary>
internal sealed class LoadContext
{
    internal readonly Chunk Chunk;
    internal readonly Chunk Caller;

    /// <summary>The object that gets the names of the file, or null.</summary>
    internal ScriptObject Namespace;

    /// <summary>Where the variables of the file go, relative to the end of the globals.</summary>
    internal int Slot;

    /// <summary>How many notes of declared names there were before.</summary>
    internal int Bound;

    internal LoadContext(Chunk chunk, Chunk caller)
    {
        Chunk = chunk;
        Caller = caller;
    }

    internal static string Describe(string name, string message) => "failed to exec file \"" + name + "\": " + message;
}
