// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
namespace Mgos.RefGen.Model;

/// <summary>One assembly that a described assembly refers to.</summary>
internal sealed class ReferenceDescription
{
    public string Name { get; set; }
    public string Version { get; set; }
    public string PublicKeyToken { get; set; }
}
