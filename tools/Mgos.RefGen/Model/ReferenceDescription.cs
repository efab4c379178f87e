// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
namespace Mgos.RefGen.Model;

/// <summary>One assembly that a described assembly refers to.</summary>
internal sealed class ReferenceDescription
{
    public required string Name { get; set; }
    public required string Version { get; set; }
    public required string PublicKeyToken { get; set; }
}
