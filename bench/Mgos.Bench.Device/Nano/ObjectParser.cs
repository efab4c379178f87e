// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using nanoFramework.Json;

namespace Mgos.Bench;

/// <summary>The platform's JSON library, at what it costs least: text that is a string already, into a table.</summary>
internal static class ObjectParser
{
    internal const string Name = "nanoFramework.Json, DeserializeObject into a Hashtable";

    internal static object Parse(string json) => JsonConvert.DeserializeObject(json, typeof(Hashtable));
}
