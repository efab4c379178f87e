// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using System.Text.Json;

namespace Mgos.RefGen.Model;

/// <summary>One field, method, constructor, property or event.</summary>
internal sealed class MemberDescription
{
    public required string Kind { get; set; }
    public required string Name { get; set; }
    public string Access { get; set; }
    public bool Static { get; set; }
    public bool Abstract { get; set; }
    public bool Virtual { get; set; }
    public bool Newslot { get; set; }
    public bool Sealed { get; set; }
    public bool Specialname { get; set; }
    public string Type { get; set; }
    public string Ret { get; set; }
    public List<ParameterDescription> Params { get; set; } = [];
    public JsonElement Const { get; set; }
    public bool IsConst { get; set; }
    public bool Readonly { get; set; }
    public string Get { get; set; }
    public string Set { get; set; }
    public List<string> Explicit { get; set; } = [];
    public List<AttributeDescription> Attributes { get; set; } = [];
    public List<AttributeDescription> RetAttributes { get; set; } = [];
    public List<AttributeDescription> GetAttributes { get; set; } = [];
    public List<AttributeDescription> SetAttributes { get; set; } = [];
}
