// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Build;

/// <summary>The keys of <c>mos.yml</c>.</summary>
internal static class ManifestKeys
{
    internal static readonly HashSet<string> Scalars =
    [
        "name", "type", "version", "summary", "description", "author", "platform", "arch", "manifest_version",
        "warning", "error", "libs_version", "modules_version", "mongoose_os_version",
    ];

    /// <summary>Keys that steer a C build. They are known, so that manifests of the original can be read, but nothing follows from them.</summary>
    internal static readonly HashSet<string> OfTheOriginal =
    [
        "platforms", "modules", "sources", "includes", "binary_libs", "extra_files", "tests", "ffi_symbols", "cflags", "cxxflags",
        "libs_handled", "init_deps",
    ];
}
