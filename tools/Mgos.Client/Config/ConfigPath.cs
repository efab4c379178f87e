// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Client.Config;

/// <summary>Names of settings, such as <c>wifi.sta.ssid</c>, in objects.</summary>
internal static class ConfigPath
{
    /// <summary>Finds what a path names.</summary>
    /// <returns>False if there is no such thing.</returns>
    internal static bool TryFind(JsonNode? root, string path, out JsonNode? value)
    {
        value = root;
        foreach (string name in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (value is not JsonObject members || !members.TryGetPropertyValue(name, out value))
                return false;
        }

        return true;
    }

    /// <summary>Puts a value into an object, with the objects in between.</summary>
    internal static void Set(JsonObject root, string path, JsonNode value)
    {
        string[] names = path.Split('.');
        JsonObject parent = root;
        foreach (string name in names[..^1])
        {
            if (parent[name] is not JsonObject child)
                parent[name] = child = [];
            parent = child;
        }

        parent[names[^1]] = value;
    }
}
