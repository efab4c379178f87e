// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;

namespace Mgos.RefGen.Model;

/// <summary>The public API of one nanoFramework assembly, as read from one JSON file.</summary>
internal sealed class AssemblyDescription
{
    public required string Assembly { get; set; }
    public required string AssemblyVersion { get; set; }
    public required string PublicKey { get; set; }
    public required string Package { get; set; }
    public string PackageVersion { get; set; }
    public required string TargetFramework { get; set; }
    public List<ReferenceDescription> References { get; set; } = [];
    public List<string> AssemblyAttributes { get; set; } = [];
    public List<TypeDescription> Types { get; set; } = [];
}
