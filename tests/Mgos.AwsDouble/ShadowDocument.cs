// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.AwsDouble;

/// <summary>One shadow as the service keeps it.</summary>
public sealed class ShadowDocument
{
    /// <summary>What is desired and reported.</summary>
    public JsonObject State { get; private set; } = [];

    /// <summary>When each value was set.</summary>
    public JsonObject Metadata { get; private set; } = [];

    /// <summary>Number of the last change; goes on after a deletion.</summary>
    public long Version { get; private set; }

    /// <summary>False after a deletion.</summary>
    public bool Exists { get; private set; }

    /// <summary>What is desired and not reported; null if nothing.</summary>
    public JsonObject Delta => Difference(State["desired"] as JsonObject, State["reported"] as JsonObject);

    /// <summary>Times of what is in the delta.</summary>
    public JsonObject DeltaMetadata => Only(Metadata["desired"] as JsonObject, Delta);

    /// <summary>State, metadata and version, as <c>update/documents</c> tells them.</summary>
    public JsonObject ToDocument() => new() { ["state"] = State.DeepClone(), ["metadata"] = Metadata.DeepClone(), ["version"] = Version };

    /// <summary>Merges a change into the document.</summary>
    /// <param name="change">Sections of the change.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <returns>Times of what has changed.</returns>
    public JsonObject Apply(JsonObject change, long timestamp)
    {
        State = Merge(State, change);
        JsonObject times = TimesOf(change, timestamp);
        Metadata = Prune(Merge(Metadata, times), State);
        Version++;
        Exists = true;
        return WithoutNulls(times);
    }

    /// <summary>Deletes the shadow.</summary>
    public void Delete()
    {
        State = [];
        Metadata = [];
        Exists = false;
        Version++;
    }

    private static JsonObject Merge(JsonObject target, JsonObject change)
    {
        JsonObject merged = (JsonObject)target.DeepClone();
        foreach ((string name, JsonNode value) in change)
        {
            if (value == null)
                merged.Remove(name);
            else if (value is JsonObject inner)
                merged[name] = Merge(merged[name] as JsonObject ?? [], inner);
            else
                merged[name] = value.DeepClone();
        }

        return merged;
    }

    private static JsonObject Difference(JsonObject desired, JsonObject reported)
    {
        JsonObject delta = [];
        foreach ((string name, JsonNode value) in desired ?? [])
        {
            JsonNode present = reported?[name];
            if (value is JsonObject wanted && present is JsonObject there)
            {
                JsonObject inner = Difference(wanted, there);
                if (inner != null)
                    delta[name] = inner;
            }
            else if (!JsonNode.DeepEquals(value, present))
            {
                delta[name] = value?.DeepClone();
            }
        }

        return delta.Count == 0 ? null : delta;
    }

    private static JsonObject TimesOf(JsonObject change, long timestamp)
    {
        JsonObject times = [];
        foreach ((string name, JsonNode value) in change)
        {
            times[name] = value switch
            {
                null => null,
                JsonObject inner => TimesOf(inner, timestamp),
                JsonArray array => TimesOf(array, timestamp),
                _ => new JsonObject { ["timestamp"] = timestamp },
            };
        }

        return times;
    }

    private static JsonArray TimesOf(JsonArray array, long timestamp)
    {
        JsonArray times = [];
        foreach (JsonNode item in array)
            times.Add(item is JsonObject inner ? TimesOf(inner, timestamp) : new JsonObject { ["timestamp"] = timestamp });
        return times;
    }

    // A value that has become another kind of value keeps no times of what was in it.
    private static JsonObject Prune(JsonObject times, JsonObject state)
    {
        JsonObject kept = [];
        foreach ((string name, JsonNode value) in state)
        {
            if (value is JsonObject inner)
                kept[name] = Prune(times[name] as JsonObject ?? [], inner);
            else if (times[name] is JsonObject time && time["timestamp"] is JsonNode when)
                kept[name] = new JsonObject { ["timestamp"] = when.DeepClone() };
            else
                kept[name] = times[name]?.DeepClone();
        }

        return kept;
    }

    private static JsonObject Only(JsonObject times, JsonObject names)
    {
        JsonObject kept = [];
        foreach ((string name, JsonNode value) in names ?? [])
            kept[name] = value is JsonObject inner ? Only(times?[name] as JsonObject, inner) : times?[name]?.DeepClone();
        return kept;
    }

    private static JsonObject WithoutNulls(JsonObject times)
    {
        JsonObject kept = [];
        foreach ((string name, JsonNode value) in times)
        {
            if (value != null)
                kept[name] = value is JsonObject inner ? WithoutNulls(inner) : value.DeepClone();
        }

        return kept;
    }
}
