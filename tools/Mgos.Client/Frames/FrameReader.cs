// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Client.Frames;

/// <summary>Reads frames, whatever a peer has made of them.</summary>
internal static class FrameReader
{
    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>Reads a frame.</summary>
    /// <exception cref="FormatException">It is no frame; the message quotes its begin.</exception>
    internal static RpcFrame Read(ReadOnlySpan<byte> data)
    {
        // Firmware may send bytes that are no UTF-8; they become U+FFFD here.
        string text = Encoding.UTF8.GetString(data);
        try
        {
            if (JsonNode.Parse(text, documentOptions: s_options) is not JsonObject members)
                throw new FormatException();
            CheckStrings(members);
            return Read(members);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new FormatException("not an RPC frame: " + Quote(text), e);
        }
    }

    /// <summary>Gives the begin of a text in one line, without control characters.</summary>
    internal static string Quote(string text)
    {
        string part = text.Length > ClientLimits.MaxQuotedCharacters ? text[..ClientLimits.MaxQuotedCharacters] + "..." : text;
        return "'" + string.Concat(part.Trim().Select(letter => char.IsControl(letter) ? '.' : letter)) + "'";
    }

    private static RpcFrame Read(JsonObject members) => new()
    {
        Id = ReadId(members["id"]),
        Source = members["src"] is JsonValue source && source.TryGetValue(out string? name) ? name : "",
        Method = members["method"] is JsonValue method ? method.GetValue<string>() : null,
        Parameters = Take(members, "params") ?? Take(members, "args"),
        IsSilent = members["nr"] is JsonValue silent && silent.TryGetValue(out bool isSilent) && isSilent,
        Result = Take(members, "result"),
        ErrorCode = members["error"] is JsonObject error ? ReadCode(error["code"]) : 0,
        ErrorMessage = members["error"] is JsonObject same && same["message"] is JsonValue message && message.TryGetValue(out string? description) ? description : "",
    };

    private static JsonNode? Take(JsonObject members, string name) => members.Remove(name, out JsonNode? node) ? node : null;

    private static long? ReadId(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out long id) => id,
        JsonValue value when value.TryGetValue(out string? text) && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) => id,
        _ => null,
    };

    private static int ReadCode(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int code) ? code : throw new FormatException("an error without a code");

    // Text is decoded only when it is asked for, and half a surrogate pair throws then: so it is asked for here.
    private static void CheckStrings(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            foreach ((_, JsonNode? member) in members)
                CheckStrings(member);
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
                CheckStrings(item);
        }
        else if (node is JsonValue value && value.GetValueKind() == JsonValueKind.String)
        {
            value.GetValue<string>();
        }
    }
}
