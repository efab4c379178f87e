// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Json;

/// <summary>What <see cref="JsonReader.Read"/> found.</summary>
public enum JsonToken
{
    /// <summary>Nothing has been read yet.</summary>
    None,

    /// <summary>The opening brace of an object.</summary>
    ObjectStart,

    /// <summary>The closing brace of an object; its span is empty where lenient syntax lets the last brace be missing.</summary>
    ObjectEnd,

    /// <summary>The opening bracket of an array.</summary>
    ArrayStart,

    /// <summary>The closing bracket of an array.</summary>
    ArrayEnd,

    /// <summary>The name of an object member; the colon behind it has been consumed.</summary>
    Name,

    /// <summary>A string value.</summary>
    String,

    /// <summary>A number, of any size.</summary>
    Number,

    /// <summary>The literal true.</summary>
    True,

    /// <summary>The literal false.</summary>
    False,

    /// <summary>The literal null.</summary>
    Null,

    /// <summary>The document is complete.</summary>
    End,

    /// <summary>The text is not JSON; <see cref="JsonReader.ErrorOffset"/> says where. Final until the next Reset.</summary>
    Error,
}
