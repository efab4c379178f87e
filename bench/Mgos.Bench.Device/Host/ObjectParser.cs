// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.Text.Json;

namespace Mgos.Bench;

/// <summary>The platform's JSON library.</summary>
internal static class ObjectParser
{
    internal const string Name = "System.Text.Json, Deserialize into a Hashtable";

    internal static object Parse(string json) => JsonSerializer.Deserialize<Hashtable>(json);
}
