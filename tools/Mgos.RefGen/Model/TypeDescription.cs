// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;

namespace Mgos.RefGen.Model;

/// <summary>One type: its name, what it is, and its members.</summary>
internal sealed class TypeDescription
{
    public required string Name { get; set; }
    public required string Kind { get; set; }
    public string Attrs { get; set; } = "";
    public string Base { get; set; }
    public List<string> Interfaces { get; set; } = [];
    public List<GenericParameterDescription> GenericParams { get; set; } = [];
    public string EnumUnderlying { get; set; }
    public List<AttributeDescription> Attributes { get; set; } = [];
    public LayoutDescription Layout { get; set; }
    public bool CompileTimeOnly { get; set; }
    public List<MemberDescription> Members { get; set; } = [];

    public bool IsValueType => Kind is "struct" or "enum";

    /// <summary>Full name of the type around this one, or null.</summary>
    public string Outer => Name.LastIndexOf('+') is var plus and > 0 ? Name[..plus] : null;

    public bool Has(string attribute) => Attrs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(attribute);
}
