// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Mgos.Client;

/// <summary>A frame that a device has sent.</summary>
/// <remarks>
/// <code>
/// request       {"id": 1, "src": "esp32_123456", "dst": "x", "method": "M", "params": {...}}
/// notification  the same without id
/// answer        {"id": 1, "src": "esp32_123456", "dst": "x", "result": ...}  or  "error": {"code": 404, "message": "..."}
/// </code>
/// </remarks>
public sealed class RpcFrame
{
    /// <summary>Id of the call; null for a notification.</summary>
    public long? Id { get; internal init; }

    /// <summary>Who has sent it; empty if the frame does not say.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Method of a request or notification; null for an answer.</summary>
    public string? Method { get; internal init; }

    /// <summary>Arguments of a request or notification; null for none.</summary>
    public JsonNode? Parameters { get; internal init; }

    /// <summary>Whether a request wants no answer.</summary>
    public bool IsSilent { get; internal init; }

    /// <summary>Result of an answer; null for none.</summary>
    public JsonNode? Result { get; internal init; }

    /// <summary>Code of the error of an answer; 0 for success.</summary>
    public int ErrorCode { get; internal init; }

    /// <summary>Text of the error of an answer.</summary>
    public string ErrorMessage { get; internal init; } = "";
}
