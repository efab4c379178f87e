// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Chooses the files that a new firmware takes over from the old one. An app may implement it beside <c>MgosApp</c>.</summary>
/// <remarks>Mirrors <c>mgos_ota_merge_fs_should_copy_file</c>. Asked before any library has started.</remarks>
public interface IMergeFilter
{
    /// <summary>Tells whether a file that the new firmware does not bring is taken over.</summary>
    /// <param name="name">Name of the file.</param>
    /// <returns>False to leave it behind.</returns>
    bool ShouldCopy(string name);
}
