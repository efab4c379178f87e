// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
namespace Mgos.RefGen.Model;

/// <summary>One generic parameter of a type; only the variance occurs beside the name.</summary>
internal sealed class GenericParameterDescription
{
    public required string Name { get; set; }
    public string Variance { get; set; }
}
