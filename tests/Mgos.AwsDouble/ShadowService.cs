// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.AwsDouble;

/// <summary>The shadow service of AWS IoT without a broker: requests in, messages out.</summary>
/// <remarks>
/// Answers as the service is documented: accepted, rejected, delta and documents; versions; codes 400, 404, 409, 413. <see cref="FailNext"/> brings 401, 403, 429 and 500,
/// which the real one gives for reasons that are not here. Thread: any.
/// </remarks>
public sealed class ShadowService
{
    private const int MaxStateBytes = 8192;
    private const int MaxDepth = 8;
    private const int MaxTokenBytes = 64;

    private readonly Dictionary<(string Thing, string Shadow), ShadowDocument> _documents = [];
    private readonly Queue<(string Method, int Code, string Message)> _failures = [];
    private readonly Func<long> _clock;

    /// <summary>Makes a service without shadows.</summary>
    /// <param name="clock">Seconds since 1970; null for those of the PC.</param>
    public ShadowService(Func<long> clock = null) => _clock = clock ?? (() => DateTimeOffset.UtcNow.ToUnixTimeSeconds());

    /// <summary>Has the next request of a method refused.</summary>
    /// <param name="method">get, update or delete.</param>
    /// <param name="code">Code.</param>
    /// <param name="message">Words.</param>
    public void FailNext(string method, int code, string message)
    {
        lock (_documents)
            _failures.Enqueue((method, code, message));
    }

    /// <summary>Reads a shadow.</summary>
    /// <param name="thing">Name of the thing.</param>
    /// <param name="shadow">Name of the shadow; empty for the classic one.</param>
    /// <returns>State, metadata and version; null if there is none.</returns>
    public JsonObject Find(string thing, string shadow = "")
    {
        lock (_documents)
            return _documents.TryGetValue((thing, shadow), out ShadowDocument document) && document.Exists ? document.ToDocument() : null;
    }

    /// <summary>Handles a request.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">Its payload.</param>
    /// <returns>What is published, in order.</returns>
    public IReadOnlyList<ShadowReply> Handle(ShadowTopic topic, byte[] payload)
    {
        lock (_documents)
        {
            JsonObject request = null;
            try
            {
                request = Parse(payload);
                return Run(topic, request);
            }
            catch (ShadowRejection rejection)
            {
                JsonObject body = new() { ["code"] = rejection.Code, ["message"] = rejection.Message };
                return [new(topic.Text + "/rejected", Stamp(body, request))];
            }
        }
    }

    private IReadOnlyList<ShadowReply> Run(ShadowTopic topic, JsonObject request)
    {
        CheckToken(request);
        if (_failures.TryPeek(out var failure) && failure.Method == topic.Method)
        {
            _failures.Dequeue();
            throw new ShadowRejection(failure.Code, failure.Message);
        }

        if (!_documents.TryGetValue((topic.Thing, topic.Shadow), out ShadowDocument document))
            _documents[(topic.Thing, topic.Shadow)] = document = new ShadowDocument();
        if (topic.Method == "update")
            return Update(topic, request, document);
        if (!document.Exists)
            throw new ShadowRejection(404, $"No shadow exists with name: '{(topic.Shadow.Length > 0 ? topic.Shadow : topic.Thing)}'");
        return topic.Method == "get" ? Get(topic, request, document) : Delete(topic, request, document);
    }

    private List<ShadowReply> Get(ShadowTopic topic, JsonObject request, ShadowDocument document)
    {
        JsonObject body = document.ToDocument();
        if (document.Delta is JsonObject delta)
            body["state"]!["delta"] = delta;
        return [new(topic.Text + "/accepted", Stamp(body, request))];
    }

    private List<ShadowReply> Delete(ShadowTopic topic, JsonObject request, ShadowDocument document)
    {
        JsonObject body = new() { ["version"] = document.Version };
        document.Delete();
        return [new(topic.Text + "/accepted", Stamp(body, request))];
    }

    private List<ShadowReply> Update(ShadowTopic topic, JsonObject request, ShadowDocument document)
    {
        JsonObject change = ChangeOf(request, document);
        JsonObject before = document.ToDocument();
        JsonObject times = document.Apply(change, _clock());
        List<ShadowReply> replies =
        [
            new(topic.Text + "/accepted", Stamp(new() { ["state"] = change.DeepClone(), ["metadata"] = times, ["version"] = document.Version }, request)),
        ];
        if (document.Delta is JsonObject delta)
            replies.Add(new(topic.Text + "/delta", Stamp(new() { ["version"] = document.Version, ["state"] = delta, ["metadata"] = document.DeltaMetadata }, null)));
        replies.Add(new(topic.Text + "/documents", Stamp(new() { ["previous"] = before, ["current"] = document.ToDocument() }, request)));
        return replies;
    }

    private static JsonObject ChangeOf(JsonObject request, ShadowDocument document)
    {
        if (!request.ContainsKey("state"))
            throw new ShadowRejection(400, "Missing required node: state");
        if (request["state"] is not JsonObject change)
            throw new ShadowRejection(400, "State node must be an object");
        foreach ((string name, JsonNode value) in change)
        {
            if (name is not ("desired" or "reported"))
                throw new ShadowRejection(400, $"State contains an invalid node: '{name}'");
            if (value is not (null or JsonObject))
                throw new ShadowRejection(400, (name == "desired" ? "Desired" : "Reported") + " node must be an object");
            if (DepthOf(value) > MaxDepth)
                throw new ShadowRejection(400, $"JSON contains too many levels of nesting; maximum is {MaxDepth}");
            if (SizeOf(value) > MaxStateBytes)
                throw new ShadowRejection(413, "The payload exceeds the maximum size allowed");
        }

        CheckVersion(request, document);
        CheckSize(change, document);
        return change;
    }

    private static void CheckVersion(JsonObject request, ShadowDocument document)
    {
        if (request["version"] is not JsonNode wanted)
            return;
        if (wanted.GetValueKind() != JsonValueKind.Number || !((JsonValue)wanted).TryGetValue(out long version))
            throw new ShadowRejection(400, "Invalid version");
        if (version != document.Version)
            throw new ShadowRejection(409, "Version conflict");
    }

    private static void CheckSize(JsonObject change, ShadowDocument document)
    {
        ShadowDocument after = new();
        after.Apply(document.State, 0);
        after.Apply(change, 0);
        if (SizeOf(after.State["desired"]) > MaxStateBytes || SizeOf(after.State["reported"]) > MaxStateBytes)
            throw new ShadowRejection(413, "The payload exceeds the maximum size allowed");
    }

    private static JsonObject Parse(byte[] payload)
    {
        if (payload.Length == 0)
            return [];
        try
        {
            string text = new UTF8Encoding(false, true).GetString(payload);
            return JsonNode.Parse(text) as JsonObject ?? throw new ShadowRejection(400, "Invalid JSON");
        }
        catch (JsonException)
        {
            throw new ShadowRejection(400, "Invalid JSON");
        }
        catch (ArgumentException)
        {
            throw new ShadowRejection(415, "Unsupported documented encoding; supported encoding is UTF-8");
        }
    }

    private static void CheckToken(JsonObject request)
    {
        if (request["clientToken"] is JsonNode token && (token.GetValueKind() != JsonValueKind.String || Encoding.UTF8.GetByteCount((string)token) > MaxTokenBytes))
            throw new ShadowRejection(400, "Invalid clientToken");
    }

    private static int SizeOf(JsonNode node) => node == null ? 0 : Encoding.UTF8.GetByteCount(node.ToJsonString());

    private static int DepthOf(JsonNode node)
    {
        int depth = 0;
        if (node is JsonObject members)
        {
            foreach ((_, JsonNode value) in members)
                depth = Math.Max(depth, DepthOf(value));
            return depth + 1;
        }

        if (node is not JsonArray items)
            return 0;
        foreach (JsonNode item in items)
            depth = Math.Max(depth, DepthOf(item));
        return depth + 1;
    }

    private JsonObject Stamp(JsonObject body, JsonObject request)
    {
        body["timestamp"] = _clock();
        if (request?["clientToken"] is JsonNode token)
            body["clientToken"] = token.DeepClone();
        return body;
    }
}
