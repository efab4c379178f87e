// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Text.Json;

namespace Mgos.RefGen.Model;

/// <summary>One attribute that matters to a compiler.</summary>
internal sealed class AttributeDescription
{
    public required string Name { get; set; }
    public List<AttributeArgumentDescription> Args { get; set; } = [];
    public Dictionary<string, JsonElement> Named { get; set; } = [];
}
