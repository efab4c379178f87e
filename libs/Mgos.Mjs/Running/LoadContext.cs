// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>A file that load() has read, and the state of its run.</summary>
internal sealed class LoadContext
{
    internal readonly string Name;
    internal Chunk Chunk;
    internal bool IsLoaded;

    /// <summary>The object that gets the names of the file, or null.</summary>
    internal ScriptObject Namespace;

    /// <summary>Where the variables of the file go, relative to the end of the globals.</summary>
    internal int Slot;

    /// <summary>How many notes of declared names there were before.</summary>
    internal int Bound;

    internal LoadContext(string name)
    {
        Name = name;
    }

    internal string Describe(string message) => "failed to exec file \"" + Name + "\": " + message;
}
