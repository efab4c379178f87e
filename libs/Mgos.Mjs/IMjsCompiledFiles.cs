// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Keeps the compiled forms of files, so that a text is parsed once. Thread: the one that runs the engine.</summary>
public interface IMjsCompiledFiles
{
    /// <summary>Finds what was kept for a file.</summary>
    /// <param name="path">The name of its text.</param>
    /// <returns>The compiled form; null if there is none. The engine finds out by itself that it is damaged, of another version or of another text.</returns>
    byte[] Read(string path);

    /// <summary>Takes the compiled form of a file; replaces an earlier one.</summary>
    /// <param name="path">The name of its text.</param>
    /// <param name="compiled">What <see cref="Read"/> is to give for it. Keeping it may fail without harm.</param>
    void Write(string path, byte[] compiled);
}
