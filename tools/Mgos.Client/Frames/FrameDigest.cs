// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mgos.Client.Frames;

/// <summary>The password of a call, as a digest in the frame.</summary>
/// <remarks>
/// <code>
/// asked     error 401 whose message is {"auth_type": "digest", "nonce": 1700000000, "nc": 1, "realm": "RPC", "algorithm": "MD5" or "SHA-256"}
/// answered  "auth": {"realm", "username", "nonce", "cnonce": number, "algorithm", "response"}
/// response  H(H(user:realm:password):nonce:1:cnonce:auth:H(dummy_method:dummy_uri)), lower-case hex, H is MD5 without algorithm
/// </code>
/// </remarks>
internal static class FrameDigest
{
    private const string Target = "dummy_method:dummy_uri";

    /// <summary>Answers a challenge.</summary>
    /// <returns>Member <c>auth</c> of the frame, or null if the text of the error is no challenge that can be answered.</returns>
    internal static JsonObject? Answer(string challenge, RpcCredentials credentials) => Answer(challenge, credentials, (uint)Random.Shared.NextInt64(uint.MaxValue));

    internal static JsonObject? Answer(string challenge, RpcCredentials credentials, uint clientNonce)
    {
        try
        {
            if (JsonNode.Parse(challenge) is not JsonObject asked || (string?)asked["auth_type"] != "digest")
                return null;
            string realm = (string?)asked["realm"] ?? "";
            long nonce = (long?)asked["nonce"] ?? 0;
            string? algorithm = (string?)asked["algorithm"];
            Func<string, string>? hash = HashOf(algorithm);
            if (hash == null)
                return null;
            string response = hash($"{hash($"{credentials.User}:{realm}:{credentials.Password}")}:{nonce}:1:{clientNonce}:auth:{hash(Target)}");
            JsonObject auth = new() { ["realm"] = realm, ["username"] = credentials.User, ["nonce"] = nonce, ["cnonce"] = clientNonce };
            if (algorithm != null)
                auth["algorithm"] = algorithm;
            auth["response"] = response;
            return auth;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Func<string, string>? HashOf(string? algorithm) => algorithm switch
    {
        null or "MD5" => text => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text))),
        "SHA-256" => text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
        _ => null,
    };
}
