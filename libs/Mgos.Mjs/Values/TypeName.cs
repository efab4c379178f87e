// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>What typeof and messages call a value.</summary>
internal static class TypeName
{
    internal static string Of(byte tag)
    {
        switch (tag)
        {
            case Tag.Number: return "number";
            case Tag.Null: return "null";
            case Tag.False:
            case Tag.True: return "boolean";
            case Tag.String:
            case Tag.Text: return "string";
            case Tag.Object: return "object";
            case Tag.Array: return "array";
            case Tag.Function:
            case Tag.Foreign: return "function";
            case Tag.Native:
            case Tag.Pointer: return "foreign_ptr";
            default: return "undefined";
        }
    }
}
