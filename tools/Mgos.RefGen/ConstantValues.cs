// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0
using System;
using System.Globalization;
using System.Text.Json;

namespace Mgos.RefGen;

/// <summary>Literal values: the data has JSON numbers and words, metadata wants the exact type.</summary>
internal static class ConstantValues
{
    /// <summary>The value as the CLR type of <paramref name="type"/>; null for a null of any other type.</summary>
    public static object Of(JsonElement value, string type) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => OfText(value.ToString(), type),
    };

    private static object OfText(string text, string type) => type switch
    {
        "System.String" => text,
        "System.Char" => (char)int.Parse(text, CultureInfo.InvariantCulture),
        "System.SByte" => sbyte.Parse(text, CultureInfo.InvariantCulture),
        "System.Byte" => byte.Parse(text, CultureInfo.InvariantCulture),
        "System.Int16" => short.Parse(text, CultureInfo.InvariantCulture),
        "System.UInt16" => ushort.Parse(text, CultureInfo.InvariantCulture),
        "System.Int32" => int.Parse(text, CultureInfo.InvariantCulture),
        "System.UInt32" => uint.Parse(text, CultureInfo.InvariantCulture),
        "System.Int64" => long.Parse(text, CultureInfo.InvariantCulture),
        "System.UInt64" => ulong.Parse(text, CultureInfo.InvariantCulture),
        "System.Single" => float.Parse(text, CultureInfo.InvariantCulture),
        "System.Double" => double.Parse(text, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"constant {text} of type {type}"),
    };
}
