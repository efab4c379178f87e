// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>Where something stands in a manifest.</summary>
/// <param name="File">Path of the file.</param>
/// <param name="Line">Line, from 1.</param>
public sealed record SourcePosition(string File, int Line)
{
    /// <summary>The form that MSBuild and editors understand: <c>file(line)</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{File}({Line})";
}
