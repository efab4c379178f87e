// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System.Collections.Generic;
using Mono.Cecil;

namespace Mgos.RefGen;

/// <summary>The types that signatures write as one byte.</summary>
internal static class PrimitiveTypes
{
    public static IReadOnlyDictionary<string, TypeReference> Of(TypeSystem types) => new Dictionary<string, TypeReference>
    {
        ["System.Object"] = types.Object,
        ["System.Void"] = types.Void,
        ["System.Boolean"] = types.Boolean,
        ["System.Char"] = types.Char,
        ["System.SByte"] = types.SByte,
        ["System.Byte"] = types.Byte,
        ["System.Int16"] = types.Int16,
        ["System.UInt16"] = types.UInt16,
        ["System.Int32"] = types.Int32,
        ["System.UInt32"] = types.UInt32,
        ["System.Int64"] = types.Int64,
        ["System.UInt64"] = types.UInt64,
        ["System.Single"] = types.Single,
        ["System.Double"] = types.Double,
        ["System.IntPtr"] = types.IntPtr,
        ["System.UIntPtr"] = types.UIntPtr,
        ["System.String"] = types.String,
        ["System.TypedReference"] = types.TypedReference,
    };
}
