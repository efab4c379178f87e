// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
namespace Mgos.RefGen.Model;

/// <summary>A layout that differs from the default of the type's kind.</summary>
internal sealed class LayoutDescription
{
    public required string Kind { get; set; }
    public short Pack { get; set; }
    public int Size { get; set; }
}
