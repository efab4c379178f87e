// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Client.Frames;

/// <summary>Makes frames, with the members in the order that <c>mos</c> has.</summary>
/// <remarks>
/// <code>
/// {"src": "mgos", "dst": "esp32_123456", "id": 1099511627776, "method": "FS.List", "params": {"path": "/"}, "auth": {...}}
///                  dst only over MQTT                          without arguments no params    auth only after an error 401
/// </code>
/// </remarks>
internal static class FrameWriter
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonWriterOptions s_ascii = new() { Encoder = JavaScriptEncoder.Default, SkipValidation = true };

    internal static byte[] Request(FrameAddress address, long id, string method, JsonNode? arguments, bool usesArgs, JsonObject? auth)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, address.IsAscii ? s_ascii : s_plain))
        {
            Begin(writer, address, address.Destination, id);
            writer.WriteString("method", method);
            if (arguments != null)
                Write(writer, usesArgs ? "args" : "params", arguments);
            if (auth != null)
                Write(writer, "auth", auth);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>Makes the answer to a method that is not here.</summary>
    internal static byte[] NoSuchMethod(FrameAddress address, RpcFrame request)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, address.IsAscii ? s_ascii : s_plain))
        {
            Begin(writer, address, request.Source, request.Id!.Value);
            JsonObject error = new() { ["code"] = RpcException.NotFound, ["message"] = $"Method {request.Method} not found" };
            Write(writer, "error", error);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Begin(Utf8JsonWriter writer, FrameAddress address, string destination, long id)
    {
        writer.WriteStartObject();
        writer.WriteString("src", address.Source);
        if (destination.Length > 0)
            writer.WriteString("dst", destination);
        writer.WriteNumber("id", id);
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonNode node)
    {
        writer.WritePropertyName(name);
        node.WriteTo(writer);
    }
}
