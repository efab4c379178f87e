// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Json;

/// <summary>How much a <see cref="JsonReader"/> forgives.</summary>
public enum JsonSyntax
{
    /// <summary>RFC 8259 and nothing else.</summary>
    Strict,

    /// <summary>What Mongoose OS devices accept: see the table at <see cref="JsonReader"/>.</summary>
    Lenient,
}
