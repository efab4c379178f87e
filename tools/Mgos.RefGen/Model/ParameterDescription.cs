// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Text.Json;

namespace Mgos.RefGen.Model;

/// <summary>One parameter of a method, constructor or indexer.</summary>
internal sealed class ParameterDescription
{
    public required string Type { get; set; }
    public required string Name { get; set; }
    public string Mode { get; set; }
    public bool Optional { get; set; }
    public JsonElement Default { get; set; }
    public List<AttributeDescription> Attributes { get; set; } = [];
}
