// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>Keeps the compiled form of files, so that a file is compiled once and from then on loaded without parsing.</summary>
/// <remarks>Thread: called on the thread that runs the script.</remarks>
public interface IMjsCompiledFiles
{
    /// <summary>Finds what was kept for a file.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="source">Its text as it is now.</param>
    /// <returns>The compiled form of just this text; null if there is none. The engine finds out by itself that it is damaged or of another version.</returns>
    byte[] Read(string path, byte[] source);

    /// <summary>Takes the compiled form of a file; replaces an earlier one.</summary>
    /// <param name="path">Its name.</param>
    /// <param name="source">Its text.</param>
    /// <param name="compiled">What <see cref="Read"/> is to give for it. Keeping it may fail without harm.</param>
    void Write(string path, byte[] source, byte[] compiled);
}
