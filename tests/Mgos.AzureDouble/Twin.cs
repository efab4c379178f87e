// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.AzureDouble;

/// <summary>The twin of a device: two objects with versions of their own.</summary>
public sealed class Twin
{
    private const int MaxBytes = 32 * 1024;
    private const int MaxDepth = 10;
    private const string Version = "$version";

    /// <summary>What is desired.</summary>
    public JsonObject Desired { get; } = new() { [Version] = 1 };

    /// <summary>What is reported.</summary>
    public JsonObject Reported { get; } = new() { [Version] = 1 };

    /// <summary>Both, as a device gets them.</summary>
    public JsonObject Document => new() { ["desired"] = Desired.DeepClone(), ["reported"] = Reported.DeepClone() };

    /// <summary>Changes one of the objects.</summary>
    /// <param name="part">The object.</param>
    /// <param name="change">The change; null removes.</param>
    /// <returns>Its new version.</returns>
    public static int Apply(JsonObject part, JsonObject change)
    {
        Merge(part, change);
        int version = (int)part[Version]! + 1;
        part[Version] = version;
        return version;
    }

    /// <summary>Checks a change.</summary>
    /// <param name="payload">As it came.</param>
    /// <param name="change">The change.</param>
    /// <returns>Null if it can be applied; otherwise why not.</returns>
    public static string Check(byte[] payload, out JsonObject change)
    {
        change = null;
        try
        {
            change = JsonNode.Parse(Encoding.UTF8.GetString(payload)) as JsonObject;
        }
        catch (JsonException)
        {
            // Told below.
        }

        if (change == null)
            return "not a JSON object";
        if (payload.Length > MaxBytes)
            return "too large";
        return Fault(change, 1);
    }

    private static string Fault(JsonObject part, int depth)
    {
        if (depth > MaxDepth)
            return "too deep";
        foreach ((string name, JsonNode value) in part)
        {
            if (name.Length == 0 || name.Any(c => c is '$' or '.' or ' ' || char.IsControl(c)))
                return "'" + name + "' cannot be a name";
            if (value is JsonObject inner && Fault(inner, depth + 1) is string fault)
                return fault;
        }

        return null;
    }

    private static void Merge(JsonObject target, JsonObject change)
    {
        foreach ((string name, JsonNode value) in change)
        {
            if (value == null)
            {
                target.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                if (target[name] is not JsonObject)
                    target[name] = new JsonObject();
                Merge((JsonObject)target[name]!, inner);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }
    }
}
