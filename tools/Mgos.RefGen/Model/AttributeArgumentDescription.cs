// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Text.Json;

namespace Mgos.RefGen.Model;

/// <summary>One positional argument of an attribute.</summary>
internal sealed class AttributeArgumentDescription
{
    public required string Type { get; set; }
    public JsonElement Value { get; set; }
}
